import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawRain, drawSky } from '../sky.ts';
import { circle, group, mix, path, polygon, rect, repeat } from '../svg.ts';
import { drawStreet, type Street } from '../town.ts';
import { drawReflection, drawWater, drawWaves } from '../water.ts';

const front: Street = {
  base: 860,
  walls: ['#a88b78', '#8f7a76', '#b39a7e', '#7d7078'],
  roof: '#3d3a48',
  pane: '#46525f',
  lit: '#ffd27a',
  evening: 0.3,
};

function drawSandbags(): string {
  return repeat(3, (row) =>
    repeat(16 - row, (index) =>
      rect(
        20 + index * 74 + row * 37,
        1120 - row * 42,
        78,
        46,
        mix('#b59a6c', '#6d5a3f', (index % 3) * 0.22),
        { rx: 20 },
      ),
    ),
  );
}

function drawFlood(stage: Stage): string {
  const houses = drawStreet(stage.random, -40, 1860, [360, 560], front);
  const sign =
    rect(1396, 560, 14, 420, '#59626c') +
    polygon('1403,460 1483,540 1403,620 1323,540', '#e0b23c') +
    rect(1394, 506, 18, 46, '#2a2a2a') +
    circle(1403, 576, 10, '#2a2a2a');
  const boat = group(
    { transform: 'translate(700 930)' },
    path('M-220 0 H220 Q190 74 130 78 H-150 Q-200 60 -220 0 Z', '#c2542f'),
    rect(-220, -8, 440, 14, '#f1e4cb'),
  );
  return (
    drawSky(stage, [
      [0, '#4b5a6a'],
      [0.6, '#9aa7a9'],
    ]) +
    drawClouds(stage, 0.95, 0, 520, '#3f4d5d', 0.8) +
    houses +
    drawWater(stage, 800, [
      [0, '#8d8468'],
      [1, '#4f4a3c'],
    ]) +
    drawReflection(800, 0.25, houses) +
    drawWaves(stage, 806, 1200, 240, '#d6ccaa', 0.35) +
    sign +
    drawStander(640, 962, 240, '#d9a53c', '#d9a886') +
    drawStander(780, 962, 230, '#b5402f', '#8a5a3f') +
    boat +
    drawWaves(stage, 990, 1200, 60, '#efe6c8', 0.4) +
    drawSandbags() +
    drawRain(stage)
  );
}

/** A rescue boat in a flooded street. */
export const flood = landscape('articles/science/river-flood.jpg', drawFlood);
