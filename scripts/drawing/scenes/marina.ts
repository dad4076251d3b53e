import { fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { polygon, rect, repeat } from '../svg.ts';
import { drawBoat } from '../town.ts';
import { drawReflection, drawWater, drawWaves } from '../water.ts';

function drawMarina(stage: Stage): string {
  const hulls: readonly [number, number, number, string][] = [
    [330, 760, 190, '#d9dde0'],
    [640, 740, 150, '#355a78'],
    [1500, 750, 170, '#b8503a'],
    [1000, 880, 380, '#20405e'],
  ];
  const boats = hulls.map(([x, y, length, hull]) => drawBoat(x, y, length, hull, '#fbf5e6'));
  return (
    drawSky(stage, [
      [0, '#5f9dbf'],
      [0.6, '#cfe6e6'],
      [0.7, '#f4eed6'],
    ]) +
    drawClouds(stage, 0.75, 10, 520, '#ffffff', 0.85) +
    fillRidge(stage, traceRidge(stage, [690, 640, 660, 620, 650, 600, 640, 690], 24), '#6f9a86') +
    drawWater(stage, 710, [
      [0, '#9cc8cc'],
      [1, '#276682'],
    ]) +
    boats.join('') +
    drawReflection(920, 0.14, boats[3] ?? '') +
    drawWaves(stage, 720, 1190, 260, '#ffffff', 0.4) +
    repeat(9, (index) => rect(40 + index * 60, 960 - index * 4, 22, 240, '#5b4636')) +
    polygon('0,990 560,950 600,976 0,1040', '#8a6a4c') +
    polygon('0,1040 600,976 600,992 0,1066', '#6a4f38')
  );
}

/** Sailing boats off a jetty. */
export const marina = landscape('articles/business/marina.jpg', drawMarina);
