import { drawHill, drawPalm, fillRidge, traceRidge } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawSun } from '../sky.ts';
import { blur, circle, ellipse, group, linear, mix, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawBoat, drawStreet, type Street } from '../town.ts';
import { drawGlitter, drawReflection, drawWater, drawWaves } from '../water.ts';

function drawGauge(): string {
  const marks = repeat(14, (index) => rect(1246, 330 + index * 46, index % 2 ? 34 : 62, 9, '#23303f'));
  const weed = repeat(24, (index) => ellipse(1238 + index * 5.4, 850 + (index % 5) * 14, 18, 34, index % 2 ? '#4f6b45' : '#5f7d4c'));
  const piles = [1130, 1400].map((x) => rect(x, 300, 54, 720, '#5a4332') + rect(x, 300, 14, 720, '#7b5d45') + ellipse(x + 27, 300, 27, 9, '#8d6c50'));
  return piles.join('') + rect(1100, 380, 390, 26, '#6d523d') + rect(1236, 300, 120, 720, '#f4efe2') + marks + rect(1236, 822, 120, 200, '#8ea37a') + weed;
}

function drawTide(stage: Stage): string {
  const { random } = stage;
  const pools = repeat(18, () => ellipse(random.between(0, 1100), random.between(960, 1180), random.between(50, 190), random.between(5, 16), '#b9cbd0', { opacity: 0.8 }));
  const gull = (x: number, y: number, size: number) => stroke(`M${x - size} ${y - size * 0.3} Q${x - size * 0.4} ${y - size * 0.6} ${x} ${y} Q${x + size * 0.4} ${y - size * 0.6} ${x + size} ${y - size * 0.3}`, '#3d4a58', 5);
  return (
    drawSky(stage, [[0, '#7fa6b5'], [0.5, '#e7e2c8'], [0.68, '#f3cfa3']]) +
    drawSun(420, 560, 62, '#fff4d6', '#ffe3b0', 8) +
    drawClouds(stage, 0.6, 0, 480, '#ffffff', 0.7) +
    fillRidge(stage, traceRidge(stage, [690, 670, 680, 650, 670, 660, 690], 12), '#8d9a98') +
    drawWater(stage, 710, [[0, '#d9c5a5'], [0.4, '#7f9ba0'], [1, '#5f7d84']]) +
    drawGlitter(stage, 420, 716, 900, 260, '#fff0cc') +
    drawWaves(stage, 716, 900, 110, '#f5efdd', 0.4) +
    drawHill(stage, [[0, 900], [500, 930], [1000, 1000], [1800, 1010]], '#b79f7c') +
    drawHill(stage, [[0, 990], [700, 1010], [1300, 1090], [1800, 1080]], '#a08864') +
    pools +
    group({ transform: 'rotate(-11 640 960)' }, drawBoat(640, 960, 240, '#a8433a', '#efe4cb')) +
    drawGauge() +
    gull(700, 260, 44) +
    gull(820, 330, 30) +
    gull(560, 350, 24)
  );
}

const front: Street = {
  base: 860,
  walls: ['#a88b78', '#8f7a76', '#b39a7e', '#7d7078'],
  roof: '#3d3a48',
  pane: '#46525f',
  lit: '#ffd27a',
  evening: 0.3,
};

function drawRain(stage: Stage): string {
  const { random } = stage;
  return repeat(260, () => {
    const x = random.between(0, 1900);
    const y = random.between(0, 1150);
    return stroke(`M${x} ${y} l-14 46`, '#dfe8ee', 2, { opacity: random.between(0.1, 0.4) });
  });
}

function drawSandbags(): string {
  return repeat(3, (row) =>
    repeat(16 - row, (index) => rect(20 + index * 74 + row * 37, 1120 - row * 42, 78, 46, mix('#b59a6c', '#6d5a3f', (index % 3) * 0.22), { rx: 20 })),
  );
}

function drawFlood(stage: Stage): string {
  const houses = drawStreet(stage.random, -40, 1860, [360, 560], front);
  const sign = rect(1396, 560, 14, 420, '#59626c') + polygon([[1403, 460], [1483, 540], [1403, 620], [1323, 540]], '#e0b23c') + rect(1394, 506, 18, 46, '#2a2a2a') + circle(1403, 576, 10, '#2a2a2a');
  const boat = group({ transform: 'translate(700 930)' }, path('M-220 0 H220 Q190 74 130 78 H-150 Q-200 60 -220 0 Z', '#c2542f'), rect(-220, -8, 440, 14, '#f1e4cb'));
  return (
    drawSky(stage, [[0, '#4b5a6a'], [0.6, '#9aa7a9']]) +
    drawClouds(stage, 0.95, 0, 520, '#3f4d5d', 0.8) +
    houses +
    drawWater(stage, 800, [[0, '#8d8468'], [1, '#4f4a3c']]) +
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

function drawChannel(stage: Stage): string {
  const { random } = stage;
  const stones = repeat(80, (index) => {
    const depth = (index % 40) / 40;
    const side = index < 40 ? -1 : 1;
    const y = 640 + depth ** 1.6 * 580;
    const half = 26 + depth ** 1.6 * 330;
    const size = 12 + depth * 70;
    return ellipse(900 + side * (half + size * 0.5), y, size, size * 0.55, mix('#d9bd8f', '#8f6f4c', random.between(0, 0.7)));
  });
  const rows = [640, 690, 760].map((y, index) =>
    repeat(8, (palm) => {
      const x = 900 + (palm < 4 ? -1 : 1) * (150 + index * 110 + (palm % 4) * (170 + index * 40)) + random.between(-30, 30);
      return drawPalm(random, x, y + index * 30, 260 + index * 120, ['#5f8a5a', '#4a7a4c', '#33603f'][index] ?? '#33603f', '#7a5a3c');
    }),
  );
  return (
    drawSky(stage, [[0, '#5aa0b8'], [0.45, '#d7e3cf'], [0.55, '#f6e2b5']]) +
    drawSun(900, 330, 60, '#fff6da', '#ffe9ae', 7) +
    fillRidge(stage, traceRidge(stage, [520, 380, 450, 300, 470, 340, 440, 520], 70), '#b98a68') +
    fillRidge(stage, traceRidge(stage, [590, 500, 560, 480, 600, 520, 560], 50), '#9c6d50') +
    drawMist(stage, 'dust', 610, 150, '#f3d9a8', 0.6) +
    drawHill(stage, [[0, 640], [900, 630], [1800, 640]], '#c4a26c') +
    linear('channel', [[0, '#dff0e4'], [0.3, '#6fb3b0'], [1, '#1f6f7a']]) +
    (rows[0] ?? '') +
    (rows[1] ?? '') +
    path('M880 640 Q860 800 520 1200 H1280 Q940 800 920 640 Z', 'url(#channel)') +
    repeat(40, () => {
      const depth = random.next();
      const y = 680 + depth * 500;
      return rect(900 + random.between(-0.6, 0.6) * (30 + depth * 300), y, 20 + depth * 90, 2 + depth * 4, '#f3fbf5', { opacity: 0.5, rx: 3 });
    }) +
    stones +
    (rows[2] ?? '')
  );
}

function drawStorm(stage: Stage): string {
  const wave = (y: number, height: number, fill: string, start: number) => {
    let d = `M${start} ${y}`;
    for (let x = start; x < 2000; x += 460) d += ` q150 ${-height} 270 ${-height * 0.5} q-60 ${height * 0.1} -40 ${height * 0.32} q60 ${height * 0.3} 230 ${height * 0.18}`;
    return path(`${d} V1200 H${start} Z`, fill);
  };
  const ferry = group(
    { transform: 'translate(1050 640) rotate(-9)' },
    path('M-260 0 H270 L220 96 H-200 Z', '#1c2733'),
    rect(-190, -74, 360, 76, '#d9d2c0'),
    repeat(8, (index) => rect(-170 + index * 42, -54, 24, 30, '#f6c768')),
    rect(-120, -130, 190, 58, '#c9c1ad'),
    rect(-10, -230, 50, 104, '#8d3329'),
    ellipse(60, -270, 90, 30, '#2a313a', { opacity: 0.6 }),
    ellipse(150, -300, 110, 34, '#2a313a', { opacity: 0.4 }),
  );
  const fade = linear('lamp-beam', [[0, '#fff1c4', 0.5], [1, '#fff1c4', 0]], true);
  const light = fade + polygon([[330, 322], [1700, 120], [1700, 470]], 'url(#lamp-beam)', { filter: 'url(#soft-light)' });
  return (
    drawSky(stage, [[0, '#1f2a36'], [0.55, '#66757a'], [0.7, '#a9a78f']]) +
    drawClouds(stage, 1, 0, 620, '#18212c', 0.85) +
    blur('soft-light', 12) +
    light +
    polygon([[300, 340], [360, 340], [386, 640], [274, 640]], '#e9e1cf') +
    rect(290, 440, 82, 60, '#a8433a') +
    rect(302, 296, 56, 46, '#ffe9a8') +
    polygon([[292, 296], [330, 258], [368, 296]], '#a8433a') +
    drawHill(stage, [[0, 600], [330, 626], [520, 760], [620, 1200]], '#2a3136') +
    wave(720, 90, '#4d6467', -300) +
    ferry +
    wave(800, 120, '#3a5258', -80) +
    wave(920, 150, '#2a4048', -360) +
    wave(1060, 170, '#1a2d36', -160) +
    drawRain(stage)
  );
}

export const river = [
  landscape('articles/science/tide-gauge.jpg', drawTide),
  landscape('articles/science/river-flood.jpg', drawFlood),
  landscape('articles/culture/falaj-channel.jpg', drawChannel),
  landscape('articles/culture/storm-ferry.jpg', drawStorm),
];
