import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { circle, group, linear, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawLamp, drawStreet, type Street } from '../town.ts';

const RAIL = 1010;

const street: Street = {
  base: 900,
  walls: ['#c98f6d', '#d9b48c', '#a9675a', '#b9a58f', '#8f6f6b'],
  roof: '#4a3a44',
  pane: '#50607a',
  lit: '#ffd98a',
  evening: 0.4,
};

function drawTramWindow(x: number): string {
  const rider =
    x % 3 === 0 ? circle(x + 60, 745, 24, '#3d4a5c') + rect(x + 26, 768, 68, 42, '#3d4a5c', { rx: 20 }) : '';
  const glint = polygon(
    [
      [x + 12, 810],
      [x + 60, 676],
      [x + 84, 676],
      [x + 36, 810],
    ],
    '#ffffff',
    { opacity: 0.2 },
  );
  return rect(x, 676, 124, 134, '#f6d58f', { rx: 10 }) + rider + glint;
}

function drawDoor(x: number): string {
  return (
    rect(x, 668, 108, 270, '#173d3a') +
    rect(x + 8, 678, 42, 190, '#f3cf88') +
    rect(x + 58, 678, 42, 190, '#f3cf88')
  );
}

function drawCar(): string {
  const body = 'M190 950 V690 Q196 628 262 622 H1440 Q1560 626 1600 760 L1628 900 Q1632 950 1590 950 Z';
  const nose = 'M1470 676 Q1540 680 1568 762 L1580 816 H1470 Z';
  const wheels = [360, 520, 1180, 1340].map(
    (x) => circle(x, 958, 38, '#1d1f27') + circle(x, 958, 15, '#71757f'),
  );
  return (
    path(body, '#1f5f58') +
    rect(190, 830, 1420, 30, '#efe4cb') +
    path('M190 860 H1618 L1628 900 Q1632 950 1590 950 H190 Z', '#184c47') +
    rect(260, 604, 1170, 22, '#143f3b', { rx: 10 }) +
    [250, 520, 660, 930, 1070].map(drawTramWindow).join('') +
    [392, 802, 1216].map(drawDoor).join('') +
    rect(1344, 676, 100, 134, '#f6d58f', { rx: 10 }) +
    path(nose, '#bfe0dc') +
    wheels.join('') +
    circle(1598, 868, 15, '#fff4c9') +
    stroke('M800 604 L880 520 L770 448', '#20262e', 8) +
    rect(700, 442, 150, 7, '#20262e')
  );
}

function drawTrack(stage: Stage): string {
  const paving = repeat(15, (index) =>
    rect(0, 960 + index * 17, stage.width, 2, '#000000', { opacity: 0.12 }),
  );
  return (
    linear('paving', [
      [0, '#8d7b78'],
      [1, '#4a4350'],
    ]) +
    rect(0, 896, stage.width, 304, 'url(#paving)') +
    rect(0, 892, stage.width, 14, '#b8a497') +
    paving +
    rect(0, RAIL - 8, stage.width, 9, '#d8d2c8') +
    rect(0, RAIL + 82, stage.width, 12, '#cfc8bd')
  );
}

function drawStop(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#6d7fa8'],
      [0.4, '#d9a89a'],
      [0.75, '#fbd7a4'],
    ]) +
    drawClouds(stage, 0.5, 20, 460, '#ffe6cc', 0.7) +
    group(
      { opacity: 0.4 },
      drawStreet(stage.random, -30, 1830, [430, 620], { ...street, walls: ['#8d8299', '#9a8ca0'] }),
    ) +
    drawStreet(stage.random, -60, 640, [330, 560], street) +
    drawStreet(stage.random, 1180, 1860, [300, 520], street) +
    [120, 1700].map((x) => drawLamp(x, 910, 420, '#2b2c38', '#ffe7ad')).join('') +
    stroke('M0 446 Q900 436 1800 446', '#2b2c38', 4) +
    drawTrack(stage) +
    rect(200, 966, 1400, 40, '#000000', { opacity: 0.3, rx: 20 }) +
    drawCar() +
    drawStander(1690, 1150, 330, '#a8433a', '#8a5a3f') +
    drawStander(96, 1160, 340, '#2d3b57', '#e0b493', '#5b4334')
  );
}

/** A tram at a stop at dusk. */
export const tram = landscape('articles/politics/harbor-tram.jpg', drawStop);
