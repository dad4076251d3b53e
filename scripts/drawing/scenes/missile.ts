import { drawHill, drawPine, fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawSun } from '../sky.ts';
import { circle, group, linear, path, polygon, rect, repeat } from '../svg.ts';

const GROUND = 985;
const DARK = '#191a26';

function drawForest(stage: Stage, y: number, height: number, fill: string, count: number): string {
  const { random, width } = stage;
  return repeat(count, () =>
    drawPine(
      random.between(-40, width + 40),
      y + random.between(-8, 14),
      height * random.between(0.6, 1.15),
      fill,
    ),
  );
}

function drawWheel(x: number): string {
  return (
    circle(x, GROUND - 4, 46, DARK) + circle(x, GROUND - 4, 22, '#3c3440') + circle(x, GROUND - 4, 8, DARK)
  );
}

function drawTruck(): string {
  const cab = `M1290 ${GROUND - 40} V${GROUND - 200} Q1292 ${GROUND - 226} 1320 ${GROUND - 226} H1410 L1466 ${GROUND - 130} V${GROUND - 40} Z`;
  const pane = polygon(
    [
      [1370, GROUND - 206],
      [1404, GROUND - 206],
      [1442, GROUND - 136],
      [1370, GROUND - 136],
    ],
    '#e8935a',
  );
  const wheels = [520, 640, 890, 1010, 1210, 1390].map(drawWheel);
  const legs = [460, 760].map(
    (x) => rect(x, GROUND - 80, 24, 118, DARK) + rect(x - 22, GROUND + 34, 68, 14, DARK),
  );
  return rect(420, GROUND - 96, 1046, 56, DARK) + path(cab, DARK) + pane + wheels.join('') + legs.join('');
}

function drawMissile(): string {
  const body = 'M-46 0 V-640 Q-44 -760 0 -826 Q44 -760 46 -640 V0 Z';
  const fins =
    polygon('-46,-120 -112,-20 -112,14 -46,0', DARK) + polygon('46,-120 112,-20 112,14 46,0', DARK);
  const light = 'M14 0 V-640 Q18 -742 4 -820 Q44 -760 46 -640 V0 Z';
  const bands = rect(-46, -600, 92, 12, '#c8673e') + rect(-46, -330, 92, 8, '#4b4653');
  return group(
    { transform: `translate(560 ${GROUND - 92}) rotate(24)` },
    fins,
    path(body, '#2b2a38'),
    bands,
    path(light, 'url(#edge)'),
  );
}

function drawErector(): string {
  const rails = group(
    { transform: `translate(560 ${GROUND - 92}) rotate(24)` },
    rect(54, -560, 22, 580, DARK),
    repeat(7, (index) => rect(40, -540 + index * 84, 40, 12, DARK)),
  );
  const piston = polygon(
    [
      [860, GROUND - 96],
      [900, GROUND - 96],
      [742, GROUND - 372],
      [716, GROUND - 356],
    ],
    DARK,
  );
  return piston + rails;
}

function drawLauncher(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#3a3f63'],
      [0.4, '#9c5f73'],
      [0.68, '#ef9a62'],
      [0.84, '#fbd08a'],
    ]) +
    drawSun(1270, 700, 92, '#fff0c4', '#ffcf83', 6) +
    drawClouds(stage, 0.55, 40, 640, '#f4b28c', 0.55) +
    fillRidge(stage, traceRidge(stage, [800, 770, 790, 750, 780, 760, 800], 18), '#a5616a') +
    drawMist(stage, 'haze', 830, 160, '#ffd9a0', 0.6) +
    drawForest(stage, 900, 130, '#6b4558', 90) +
    drawMist(stage, 'haze-near', 915, 120, '#f3b184', 0.4) +
    drawForest(stage, 960, 190, '#3c2f44', 46) +
    linear(
      'edge',
      [
        [0, '#ffb57a', 0],
        [1, '#ffb57a', 0.75],
      ],
      true,
    ) +
    drawHill(stage, '0,976 900,979 1800,970', '#262233') +
    drawErector() +
    drawMissile() +
    drawTruck() +
    drawHill(stage, '0,1050 700,1022 1250,1040 1800,1012', '#12111b')
  );
}

/** A missile on its launcher at sunset. */
export const missile = landscape('articles/world/missile-launcher.jpg', drawLauncher);
