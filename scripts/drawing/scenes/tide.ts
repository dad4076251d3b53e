import { drawHill, fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky, drawSun } from '../sky.ts';
import { ellipse, group, rect, repeat, stroke } from '../svg.ts';
import { drawBoat } from '../town.ts';
import { drawGlitter, drawWater, drawWaves } from '../water.ts';

function drawGauge(): string {
  const marks = repeat(14, (index) => rect(1246, 330 + index * 46, index % 2 ? 34 : 62, 9, '#23303f'));
  const weed = repeat(24, (index) =>
    ellipse(1238 + index * 5.4, 850 + (index % 5) * 14, 18, 34, index % 2 ? '#4f6b45' : '#5f7d4c'),
  );
  const piles = [1130, 1400].map(
    (x) =>
      rect(x, 300, 54, 720, '#5a4332') +
      rect(x, 300, 14, 720, '#7b5d45') +
      ellipse(x + 27, 300, 27, 9, '#8d6c50'),
  );
  return (
    piles.join('') +
    rect(1100, 380, 390, 26, '#6d523d') +
    rect(1236, 300, 120, 720, '#f4efe2') +
    marks +
    rect(1236, 822, 120, 200, '#8ea37a') +
    weed
  );
}

function drawTide(stage: Stage): string {
  const { random } = stage;
  const pools = repeat(18, () =>
    ellipse(
      random.between(0, 1100),
      random.between(960, 1180),
      random.between(50, 190),
      random.between(5, 16),
      '#b9cbd0',
      { opacity: 0.8 },
    ),
  );
  const gull = (x: number, y: number, size: number) =>
    stroke(
      `M${x - size} ${y - size * 0.3} Q${x - size * 0.4} ${y - size * 0.6} ${x} ${y} Q${x + size * 0.4} ${y - size * 0.6} ${x + size} ${y - size * 0.3}`,
      '#3d4a58',
      5,
    );
  return (
    drawSky(stage, [
      [0, '#7fa6b5'],
      [0.5, '#e7e2c8'],
      [0.68, '#f3cfa3'],
    ]) +
    drawSun(420, 560, 62, '#fff4d6', '#ffe3b0', 8) +
    drawClouds(stage, 0.6, 0, 480, '#ffffff', 0.7) +
    fillRidge(stage, traceRidge(stage, [690, 670, 680, 650, 670, 660, 690], 12), '#8d9a98') +
    drawWater(stage, 710, [
      [0, '#d9c5a5'],
      [0.4, '#7f9ba0'],
      [1, '#5f7d84'],
    ]) +
    drawGlitter(stage, 420, 716, 900, 260, '#fff0cc') +
    drawWaves(stage, 716, 900, 110, '#f5efdd', 0.4) +
    drawHill(stage, '0,900 500,930 1000,1000 1800,1010', '#b79f7c') +
    drawHill(stage, '0,990 700,1010 1300,1090 1800,1080', '#a08864') +
    pools +
    group({ transform: 'rotate(-11 640 960)' }, drawBoat(640, 960, 240, '#a8433a', '#efe4cb')) +
    drawGauge() +
    gull(700, 260, 44) +
    gull(820, 330, 30) +
    gull(560, 350, 24)
  );
}

/** A tide gauge at low water. */
export const tide = landscape('articles/science/tide-gauge.jpg', drawTide);
