import { drawHill, drawPalm, fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawMist, drawSky, drawSun } from '../sky.ts';
import { ellipse, linear, mix, path, rect, repeat } from '../svg.ts';

function drawStones({ random }: Stage): string {
  return repeat(80, (index) => {
    const depth = (index % 40) / 40;
    const side = index < 40 ? -1 : 1;
    const y = 640 + depth ** 1.6 * 580;
    const half = 26 + depth ** 1.6 * 330;
    const size = 12 + depth * 70;
    return ellipse(
      900 + side * (half + size * 0.5),
      y,
      size,
      size * 0.55,
      mix('#d9bd8f', '#8f6f4c', random.between(0, 0.7)),
    );
  });
}

/** Gives one of three rows of palms on both sides of the channel, the third being the nearest. */
function drawPalms({ random }: Stage, row: 0 | 1 | 2): string {
  const leaf = ['#5f8a5a', '#4a7a4c', '#33603f'][row] ?? '#33603f';
  const foot = [640, 720, 820][row] ?? 820;
  return repeat(8, (palm) => {
    const side = palm < 4 ? -1 : 1;
    const x = 900 + side * (150 + row * 110 + (palm % 4) * (170 + row * 40)) + random.between(-30, 30);
    return drawPalm(random, x, foot, 260 + row * 120, leaf, '#7a5a3c');
  });
}

function drawRipples({ random }: Stage): string {
  return repeat(40, () => {
    const depth = random.next();
    const y = 680 + depth * 500;
    return rect(
      900 + random.between(-0.6, 0.6) * (30 + depth * 300),
      y,
      20 + depth * 90,
      2 + depth * 4,
      '#f3fbf5',
      { opacity: 0.5, rx: 3 },
    );
  });
}

function drawChannel(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#5aa0b8'],
      [0.45, '#d7e3cf'],
      [0.55, '#f6e2b5'],
    ]) +
    drawSun(900, 330, 60, '#fff6da', '#ffe9ae', 7) +
    fillRidge(stage, traceRidge(stage, [520, 380, 450, 300, 470, 340, 440, 520], 70), '#b98a68') +
    fillRidge(stage, traceRidge(stage, [590, 500, 560, 480, 600, 520, 560], 50), '#9c6d50') +
    drawMist(stage, 'dust', 610, 150, '#f3d9a8', 0.6) +
    drawHill(stage, '0,640 900,630 1800,640', '#c4a26c') +
    linear('channel', [
      [0, '#dff0e4'],
      [0.3, '#6fb3b0'],
      [1, '#1f6f7a'],
    ]) +
    drawPalms(stage, 0) +
    drawPalms(stage, 1) +
    path('M880 640 Q860 800 520 1200 H1280 Q940 800 920 640 Z', 'url(#channel)') +
    drawRipples(stage) +
    drawStones(stage) +
    drawPalms(stage, 2)
  );
}

/** A water channel between rows of palms. */
export const falaj = landscape('articles/culture/falaj-channel.jpg', drawChannel);
