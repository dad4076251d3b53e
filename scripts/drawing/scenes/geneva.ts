import { drawHill, drawSnow, fillRidge, traceRidge } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawSun } from '../sky.ts';
import { blur, group, linear, mix, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawGlitter, drawReflection, drawWater, drawWaves } from '../water.ts';

const SHORE = 770;

function drawMountains(stage: Stage): string {
  const far = traceRidge(stage, [520, 430, 500, 400, 300, 250, 330, 430, 410, 500, 470], 75);
  const middle = traceRidge(stage, [600, 560, 630, 560, 590, 620, 540, 470, 560, 640], 50);
  const near = traceRidge(stage, [690, 700, 650, 690, 720, 700, 660, 620, 600, 650], 24);
  return (
    fillRidge(stage, far, '#7f95b8') +
    drawSnow(far, 560, '#f6ede6') +
    drawMist(stage, 'mist-far', 600, 200, '#f3d3b8', 0.6) +
    fillRidge(stage, middle, '#5f7ba3') +
    drawSnow(middle, 590, '#c9d3e2') +
    drawMist(stage, 'mist-near', 690, 150, '#eccfbd', 0.55) +
    fillRidge(stage, near, '#3f5c80')
  );
}

function drawTown(stage: Stage): string {
  const { random } = stage;
  return repeat(52, (index) => {
    const x = 760 + index * 21;
    const height = random.between(24, 62);
    const wall = random.pick(['#d9c6b4', '#c3b4ac', '#e6d3ba', '#a99fa5']);
    const shade = mix(wall, '#2f4566', 0.45);
    const windows = repeat(3, (row) =>
      random.next() < 0.5 ? rect(x + 5 + row * 5, SHORE - height + 10, 3, 6, '#ffd98a') : '',
    );
    const top = SHORE - height;
    const roof = polygon(
      [
        [x - 1, top],
        [x + 4, top - 13],
        [x + 20, top - 13],
        [x + 25, top],
      ],
      mix('#6d4a48', '#2c3f5c', 0.5),
    );
    return rect(x, top, 24, height, shade) + roof + windows;
  });
}

function drawFountain(): string {
  const plume = `M612 ${SHORE} C606 600 590 380 606 190 C622 160 660 190 690 260 C730 350 760 520 790 ${SHORE} Z`;
  const core = `M612 ${SHORE} C607 600 598 380 608 205 C618 190 628 210 632 260 C634 420 626 620 622 ${SHORE} Z`;
  return (
    linear('spray', [
      [0, '#ffffff', 0.95],
      [0.5, '#ffffff', 0.4],
      [1, '#ffffff', 0.08],
    ]) +
    blur('soft-spray', 11) +
    blur('soft-core', 2.5) +
    path(plume, 'url(#spray)', { filter: 'url(#soft-spray)' }) +
    path(core, '#ffffff', { opacity: 0.92, filter: 'url(#soft-core)' })
  );
}

function drawBands(
  x: number,
  y: number,
  width: number,
  colours: readonly string[],
  bandHeight: number,
): string {
  const wave = (top: number) =>
    `C${x + width * 0.3} ${top - 16} ${x + width * 0.6} ${top + 18} ${x + width} ${top + 2}`;
  const back = (bottom: number) =>
    `L${x + width} ${bottom + 2} C${x + width * 0.6} ${bottom + 18} ${x + width * 0.3} ${bottom - 16} ${x} ${bottom}`;
  return colours
    .map((colour, index) => {
      const top = y + index * bandHeight;
      return path(`M${x} ${top} ${wave(top)} ${back(top + bandHeight + 0.6)} Z`, colour);
    })
    .join('');
}

function drawFlag(x: number, colours: readonly string[], canton?: string): string {
  const height = 138;
  const corner = canton ? drawBands(x + 5, 426, 92, [canton], 74) : '';
  return (
    stroke(`M${x} 1010 L${x} 416`, '#e9e4dc', 8) +
    drawBands(x + 5, 426, 214, colours, height / colours.length) +
    corner +
    group({ opacity: 0.16 }, drawBands(x + 118, 434, 60, ['#0c1c33'], height))
  );
}

function drawQuay(stage: Stage): string {
  const rail = repeat(37, (index) => rect(index * 50, 918, 6, 96, '#16263d'));
  return (
    drawHill(stage, '0,1016 1800,1000', '#22354f') +
    rect(0, 914, stage.width, 9, '#16263d') +
    rect(0, 960, stage.width, 5, '#16263d') +
    rail +
    rect(0, 1010, stage.width, 14, '#415673')
  );
}

function drawWalkers(): string {
  const shadows = [250, 356].map((x) =>
    polygon(
      [
        [x - 18, 1108],
        [x + 18, 1108],
        [x - 150, 1200],
        [x - 210, 1200],
      ],
      '#0d1a2b',
    ),
  );
  return (
    group({ opacity: 0.55 }, ...shadows) +
    drawStander(250, 1110, 300, '#101c2e', '#c99b7a') +
    drawStander(356, 1110, 278, '#7a2f36', '#e0b493', '#8f8a84')
  );
}

function drawLake(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#34557f'],
      [0.35, '#87a3bf'],
      [0.56, '#f4d6b4'],
      [0.66, '#f9bf93'],
    ]) +
    drawSun(1180, 470, 46, '#fff3d8', '#ffdca3', 9) +
    drawClouds(stage, 0.5, 40, 470, '#fbe3cf', 0.6) +
    drawMountains(stage) +
    drawWater(stage, SHORE, [
      [0, '#c6a795'],
      [0.25, '#6f88a6'],
      [1, '#243f63'],
    ]) +
    drawTown(stage) +
    drawReflection(SHORE, 0.2, drawTown(stage) + drawFountain()) +
    drawFountain() +
    drawGlitter(stage, 1180, SHORE + 6, 1000, 300, '#ffe3b8') +
    drawWaves(stage, SHORE + 10, 1020, 150, '#dfe8f0', 0.25) +
    drawQuay(stage) +
    drawWalkers() +
    drawFlag(1010, ['#b8323a', '#f4efe8', '#b8323a', '#f4efe8', '#b8323a', '#f4efe8', '#b8323a'], '#26426f') +
    drawFlag(1300, ['#c9322f']) +
    rect(1385, 476, 28, 74, '#f7f2ea', { transform: 'rotate(2 1399 510)' }) +
    rect(1362, 499, 74, 28, '#f7f2ea', { transform: 'rotate(2 1399 510)' }) +
    drawFlag(1560, ['#f4efe8', '#2f55a0', '#b8323a'])
  );
}

/** The lakefront of Geneva under three flags. */
export const geneva = landscape('images/geneva-lake.jpg', drawLake);
