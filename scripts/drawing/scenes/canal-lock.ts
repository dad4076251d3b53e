import { fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { circle, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawWater, drawWaves } from '../water.ts';

function drawGate(x: number, lean: number): string {
  return (
    polygon(
      [
        [x, 560],
        [x + lean, 590],
        [x + lean, 1010],
        [x, 1060],
      ],
      '#5d6b6a',
    ) + repeat(6, (index) => rect(Math.min(x, x + lean), 620 + index * 66, Math.abs(lean), 7, '#46524f'))
  );
}

function drawShip({ random }: Stage): string {
  const stacks = repeat(4, (row) =>
    repeat(6, (column) =>
      rect(
        702 + column * 66,
        470 - row * 44 + 30,
        63,
        41,
        random.pick(['#b8503a', '#2f6a78', '#d49a3c', '#e2d6bf', '#5d7a4f']),
      ),
    ),
  );
  const bow =
    path('M660 540 H1140 L1102 850 Q900 900 698 850 Z', '#27405c') +
    path('M692 800 Q900 850 1108 800 L1102 850 Q900 900 698 850 Z', '#a8433a') +
    path('M900 540 V886 Q1010 880 1102 850 L1140 540 Z', '#0c1624', { opacity: 0.22 });
  const deck =
    rect(830, 262, 140, 120, '#f1eadb') +
    rect(780, 262, 240, 16, '#d9d4c6') +
    rect(842, 292, 116, 24, '#38506a');
  const foam = 'M640 872 Q900 930 1160 872 Q1120 846 1100 850 Q900 898 700 850 Q680 846 640 872 Z';
  return deck + stacks + bow + path(foam, '#f2faf5', { opacity: 0.8 });
}

function drawWall(side: 1 | -1): string {
  return (
    polygon(
      [
        [900 + side * 330, 600],
        [900 + side * 1000, 600],
        [900 + side * 1000, 1200],
        [900 + side * 640, 1200],
      ],
      '#b4ab98',
    ) +
    polygon(
      [
        [900 + side * 330, 600],
        [900 + side * 640, 1200],
        [900 + side * 480, 1200],
        [900 + side * 300, 640],
      ],
      '#837c70',
    )
  );
}

function drawEngine(x: number): string {
  return (
    rect(x, 520, 96, 70, '#d9d4c6') +
    rect(x + 12, 534, 72, 26, '#38506a') +
    circle(x + 20, 596, 12, '#333333') +
    circle(x + 76, 596, 12, '#333333')
  );
}

function drawLockScene(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#4e93a8'],
      [0.5, '#cfe3d3'],
      [0.62, '#f3ebc9'],
    ]) +
    drawClouds(stage, 0.85, 0, 420, '#ffffff', 0.9) +
    fillRidge(stage, traceRidge(stage, [560, 470, 520, 440, 500, 430, 520, 560], 36), '#4f8a68') +
    fillRidge(stage, traceRidge(stage, [580, 540, 560, 550, 570, 530, 580], 20), '#2f6a4f') +
    drawWater(stage, 600, [
      [0, '#8fbfae'],
      [1, '#2f6a6f'],
    ]) +
    drawShip(stage) +
    drawWaves(stage, 900, 1190, 80, '#e6f3ea', 0.4) +
    drawWall(-1) +
    drawWall(1) +
    drawGate(470, 84) +
    drawGate(1330, -84) +
    [180, 1560].map(drawEngine).join('') +
    stroke('M276 560 L700 640 M1560 560 L1100 640', '#3d3a36', 4)
  );
}

/** A container ship enters a canal lock. */
export const canalLock = landscape('images/canal-lock.jpg', drawLockScene);
