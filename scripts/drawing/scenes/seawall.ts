import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { blur, circle, path, rect, repeat } from '../svg.ts';
import { drawWater, drawWaves } from '../water.ts';

function drawSeawall(stage: Stage): string {
  const blocks = repeat(60, (index) =>
    rect(
      (index % 15) * 124 + (Math.floor(index / 15) % 2) * 62 - 62,
      780 + Math.floor(index / 15) * 76,
      118,
      70,
      index % 4 ? '#7f8790' : '#737b85',
      { rx: 3 },
    ),
  );
  const burst = repeat(70, () =>
    circle(
      stage.random.between(980, 1320),
      780 - stage.random.next() ** 2 * 380,
      stage.random.between(3, 15),
      '#ffffff',
      { opacity: 0.65 },
    ),
  );
  return (
    drawSky(stage, [
      [0, '#3b4a5e'],
      [0.6, '#9fb0b8'],
    ]) +
    drawClouds(stage, 0.95, 0, 520, '#5d6b7c', 0.9) +
    drawWater(stage, 560, [
      [0, '#6d8790'],
      [1, '#2d4350'],
    ]) +
    drawWaves(stage, 570, 800, 120, '#e8f0f0', 0.5) +
    blur('spray', 14) +
    path(
      'M860 800 Q960 700 1010 470 Q1060 600 1100 360 Q1150 560 1210 420 Q1240 600 1320 540 Q1330 720 1440 800 Z',
      '#eef4f5',
      { opacity: 0.75, filter: 'url(#spray)' },
    ) +
    burst +
    blocks +
    rect(0, 760, stage.width, 30, '#a4abb2') +
    rect(0, 1080, stage.width, 120, '#3f464f') +
    drawStander(420, 1150, 320, '#d8a632', '#d9a886')
  );
}

/** A wave against a seawall. */
export const seawall = landscape('articles/politics/seawall.jpg', drawSeawall);
