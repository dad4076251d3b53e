import { drawHill, drawTree } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { group, polygon, rect, repeat } from '../svg.ts';
import { drawReflection, drawWater, drawWaves } from '../water.ts';

function drawCannery(stage: Stage): string {
  const sheds = repeat(5, (index) => {
    const x = 260 + index * 220;
    const roof = polygon(
      [
        [x, 560],
        [x + 160, 440],
        [x + 220, 560],
      ],
      index % 2 ? '#6d4038' : '#7d4a3e',
    );
    return (
      roof +
      rect(x, 560, 220, 300, index % 2 ? '#a8604a' : '#b46a50') +
      repeat(3, (pane) => rect(x + 24 + pane * 62, 620, 44, 76, pane === index % 3 ? '#3a3f4a' : '#c9d6d2'))
    );
  });
  const piles = repeat(22, (index) => rect(230 + index * 56, 880, 18, 180, '#3f312c'));
  const chimney =
    polygon('1240,560 1258,190 1312,190 1330,560', '#8d4c3c') +
    rect(1250, 186, 70, 22, '#5b2f28') +
    rect(1254, 250, 62, 14, '#e6d2b4');
  return (
    drawSky(stage, [
      [0, '#8da0aa'],
      [0.7, '#dfdccb'],
    ]) +
    drawClouds(stage, 0.8, 0, 620, '#ffffff', 0.5) +
    drawHill(stage, '0,760 600,700 1300,740 1800,680', '#8a9a86') +
    drawTree(stage.random, 1620, 880, 300, '#6b7f4e') +
    chimney +
    drawWater(stage, 900, [
      [0, '#a8b3ae'],
      [1, '#53666a'],
    ]) +
    drawReflection(960, 0.18, group({}, sheds, chimney)) +
    sheds +
    piles +
    rect(200, 858, 1290, 30, '#5c463a') +
    drawWaves(stage, 960, 1190, 140, '#eef1ea', 0.4) +
    drawHill(stage, '1380,1200 1560,960 1800,900', '#5d6b52')
  );
}

/** A brick cannery on piles. */
export const cannery = landscape('articles/business/cannery.jpg', drawCannery);
