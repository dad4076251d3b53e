import { fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawSun } from '../sky.ts';
import { group, mix, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawGlitter, drawReflection, drawWater, drawWaves } from '../water.ts';

const QUAY = 880;

function drawCrane(x: number, scale: number, colour: string): string {
  const legs = [-90, -34, 60, 116].map((left) => rect(left, -330, 16, 330, colour)).join('');
  const boom = 'M-330 -452 L-330 -430 L190 -398 L190 -440 L40 -440 Z';
  const stays = stroke('M10 -640 L-320 -446 M10 -640 L-160 -446 M10 -640 L180 -430', colour, 6);
  const mast = polygon('-14,-440 4,-650 22,-650 48,-440', colour);
  const brace = stroke('M-82 -20 L68 -310 M68 -20 L-82 -310', colour, 7);
  const hook = stroke('M-210 -440 V-250', colour, 3) + rect(-252, -250, 84, 40, '#d9683c');
  const cabin = rect(-150, -432, 44, 40, mix(colour, '#ffffff', 0.4));
  return group(
    { transform: `translate(${x} ${QUAY}) scale(${scale})` },
    legs,
    brace,
    rect(-100, -340, 240, 26, colour),
    rect(6, -440, 40, 110, colour),
    path(boom, colour),
    mast,
    stays,
    hook,
    cabin,
  );
}

function drawBoxes(stage: Stage, x: number, columns: number, base: number): string {
  return repeat(columns * 4, (index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    if (row > 1 && stage.random.next() < 0.35 * row - 0.2) return '';
    const colour = stage.random.pick(['#b8503a', '#2f6a78', '#d49a3c', '#5d7a4f', '#e2d6bf', '#7a4a58']);
    const box = rect(x + column * 92, base - (row + 1) * 40, 89, 38, colour);
    return (
      box +
      repeat(7, (rib) =>
        rect(x + column * 92 + 8 + rib * 11.5, base - (row + 1) * 40 + 4, 2, 30, '#000000', {
          opacity: 0.14,
        }),
      )
    );
  });
}

function drawShip(stage: Stage): string {
  const hull = `M60 ${QUAY - 90} H1060 L1010 ${QUAY + 60} Q1000 ${QUAY + 72} 980 ${QUAY + 72} H170 Q130 ${QUAY + 66} 110 ${QUAY + 20} Z`;
  const bridge =
    rect(110, QUAY - 330, 110, 240, '#efe7d8') +
    rect(96, QUAY - 340, 138, 22, '#d9cdb8') +
    rect(112, QUAY - 306, 106, 22, '#38506a');
  return (
    drawBoxes(stage, 240, 8, QUAY - 90) +
    bridge +
    rect(136, QUAY - 400, 46, 62, '#b8503a') +
    path(hull, '#27364d') +
    path(
      `M118 ${QUAY + 30} H1020 L1010 ${QUAY + 60} Q1000 ${QUAY + 72} 980 ${QUAY + 72} H170 Q138 ${QUAY + 66} 118 ${QUAY + 30} Z`,
      '#a8433a',
    )
  );
}

function drawPort(stage: Stage): string {
  const ship = drawShip(stage);
  return (
    drawSky(stage, [
      [0, '#31506e'],
      [0.35, '#7f9aa5'],
      [0.6, '#f5cf9b'],
      [0.74, '#f7a66b'],
    ]) +
    drawSun(1420, 640, 78, '#fff3cf', '#ffd692', 7) +
    drawClouds(stage, 0.6, 20, 560, '#ffe0bd', 0.6) +
    fillRidge(stage, traceRidge(stage, [780, 760, 770, 745, 770, 760, 780], 14), '#8d7f86') +
    drawMist(stage, 'haze', 790, 160, '#fbc48c', 0.6) +
    [220, 420, 700].map((x) => drawCrane(x, 0.62, '#8a7a82')).join('') +
    drawWater(stage, QUAY, [
      [0, '#e0a37a'],
      [0.3, '#6f7f8f'],
      [1, '#22384f'],
    ]) +
    drawReflection(QUAY + 66, 0.2, ship) +
    drawGlitter(stage, 1420, QUAY + 6, 1190, 330, '#ffe0ac') +
    ship +
    [1290, 1610].map((x) => drawCrane(x, 1.14, '#2a3244')).join('') +
    drawWaves(stage, QUAY + 20, 1190, 150, '#f3d9bd', 0.3) +
    polygon(
      [
        [1110, QUAY - 10],
        [1800, QUAY - 10],
        [1800, QUAY + 90],
        [1130, QUAY + 90],
      ],
      '#3a3440',
    ) +
    rect(1110, QUAY - 14, 690, 12, '#b58a68')
  );
}

/** Container cranes at sunset. */
export const port = landscape('articles/business/electric-cranes.jpg', drawPort);
