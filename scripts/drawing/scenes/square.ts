import { drawTree } from '../land.ts';
import { drawStander } from '../people.ts';
import type { Random } from '../random.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky, drawStars } from '../sky.ts';
import { circle, ellipse, group, linear, mix, path, polygon, radial, rect, repeat, stroke } from '../svg.ts';
import { drawLamp, drawStreet, type Street } from '../town.ts';

const COATS = ['#a8433a', '#2d4a6b', '#5d7a4f', '#c48a34', '#6b4a63', '#3a3f4a'] as const;
const SKINS = ['#d9a886', '#8a5a3f', '#e2b797', '#c48f6c'] as const;
const HAIRS = ['#2c211c', '#6b4a30', '#a09890', '#15110f'] as const;

function drawCrowd(random: Random, count: number, top: number, bottom: number, height: number, inset = 0): string {
  return repeat(count, (index) => {
    const depth = index / count;
    const y = top + depth * (bottom - top);
    const size = height * (0.75 + depth * 0.5) * random.between(0.92, 1.06);
    const edge = 60 + inset * (1 - depth);
    return drawStander(random.between(edge, 1800 - edge), y, size, random.pick(COATS), random.pick(SKINS), random.pick(HAIRS));
  });
}

function drawHall(): string {
  const arches = repeat(7, (index) => {
    const x = 300 + index * 172;
    const wide = index === 3 ? 24 : 0;
    const glass = path(`M${x - wide} 860 V640 A${64 + wide} ${70 + wide} 0 0 1 ${x + 128 + wide} 640 V860 Z`, '#ffdf9c');
    const bars = rect(x + 60, 575, 7, 285, '#6d3a2c') + rect(x, 690, 128, 7, '#6d3a2c');
    return glass + bars;
  });
  const tower = rect(840, 190, 120, 260, '#b5644a') + polygon([[824, 196], [900, 70], [976, 196]], '#3f5f5a') + circle(900, 280, 42, '#f7efda') + stroke('M900 280 V250 M900 280 L920 292', '#2a2a2a', 6) + stroke('M900 70 V30', '#2a2a2a', 6);
  const roof = polygon([[230, 460], [420, 360], [1380, 360], [1570, 460]], '#3f5f5a') + repeat(20, (index) => stroke(`M${430 + index * 49} 362 L${262 + index * 67} 458`, '#2c4642', 4));
  return tower + roof + rect(250, 456, 1300, 414, '#b5644a') + rect(250, 456, 1300, 26, '#e6d2b0') + rect(250, 540, 1300, 8, '#e6d2b0') + arches + rect(250, 846, 1300, 24, '#8a4a38');
}

function drawMarketFront(stage: Stage): string {
  const awnings = [130, 1430].map((x) => {
    const stripes = repeat(8, (index) => polygon([[x + 20 + index * 27, 800], [x + 47 + index * 27, 800], [x + 40 + index * 33, 880], [x + 4 + index * 33, 880]], index % 2 ? '#f4ead4' : '#b5402f'));
    return rect(x + 10, 880, 250, 130, '#7a5a3c') + stripes + repeat(11, (index) => circle(x + 34 + index * 21, 884 - (index % 2) * 10, 15, ['#d9683c', '#8aa84e', '#e0b23c'][index % 3] ?? '#d9683c'));
  });
  return (
    drawSky(stage, [[0, '#7fb0c4'], [0.6, '#f4e3bf']]) +
    drawClouds(stage, 0.6, 0, 460, '#ffffff', 0.8) +
    drawTree(stage.random, 150, 860, 420, '#7f9a4e') +
    drawTree(stage.random, 1680, 860, 460, '#8fa552') +
    drawHall() +
    linear('square', [[0, '#d9c6a2'], [1, '#a58d6d']]) +
    rect(0, 866, stage.width, 334, 'url(#square)') +
    repeat(9, (index) => rect(0, 900 + index * index * 4, stage.width, 2, '#7a664c', { opacity: 0.3 })) +
    awnings.join('') +
    drawCrowd(stage.random, 16, 920, 1150, 170)
  );
}

function drawCrate(random: Random, x: number, y: number, colours: readonly [string, string, string]): string {
  const fruit = repeat(34, (index) => {
    const left = x + 26 + (index % 8) * 37 + random.between(-6, 6);
    const top = y - 66 + Math.floor(index / 8) * 22;
    const colour = random.pick(colours);
    return circle(left, top, 25, colour) + circle(left - 7, top - 8, 6, '#ffffff', { opacity: 0.35 });
  });
  const slats = [0, 46, 92].map((offset) => rect(x, y + offset - 6, 320, 38, offset === 46 ? '#b98d58' : '#c79b64'));
  return rect(x + 6, y - 90, 308, 100, '#5b4028') + fruit + slats.join('') + rect(x - 4, y - 14, 20, 150, '#a57a48') + rect(x + 304, y - 14, 20, 150, '#a57a48');
}

function drawStall(stage: Stage): string {
  const { random } = stage;
  const crates: readonly [number, number, readonly [string, string, string]][] = [
    [90, 720, ['#c23b2e', '#d9523c', '#a82c28']],
    [470, 720, ['#e0932c', '#eeae4a', '#d9822a']],
    [850, 720, ['#7fa548', '#95b85c', '#688f3a']],
    [1230, 720, ['#e6c34a', '#f0d46c', '#d6ae34']],
    [280, 960, ['#6b3f6e', '#825384', '#54305a']],
    [660, 960, ['#d9683c', '#e8835a', '#c4552c']],
    [1040, 960, ['#4f7a3f', '#628f4c', '#3d6632']],
    [1420, 960, ['#c23b2e', '#e6c34a', '#7fa548']],
  ];
  const stripes = repeat(15, (index) => path(`M${index * 130 - 60} 60 h130 v210 q-65 70 -130 0 Z`, index % 2 ? '#f4ead4' : '#2f6a5c'));
  const lamps = [420, 900, 1380].map((x) => circle(x, 360, 130, 'url(#warm)') + rect(x - 2, 270, 4, 70, '#2a2a2a') + path(`M${x - 44} 372 Q${x} 310 ${x + 44} 372 Z`, '#2a2a2a') + circle(x, 378, 16, '#fff2c4'));
  return (
    radial('warm', [[0, '#ffe3a0', 0.8], [1, '#ffe3a0', 0]]) +
    linear('hall', [[0, '#6b4a3a'], [1, '#3a2a26']]) +
    rect(0, 0, stage.width, stage.height, 'url(#hall)') +
    repeat(6, (index) => rect(110 + index * 300, 260, 170, 330, '#8d6a4c', { opacity: 0.35, rx: 85 })) +
    lamps.join('') +
    drawStander(1560, 960, 560, '#2d4a6b', '#c48f6c') +
    drawStander(250, 960, 540, '#8a5a3f', '#e2b797', '#6b4a30') +
    rect(0, 800, stage.width, 310, '#553a2a') +
    rect(0, 800, stage.width, 16, '#7a5a3c') +
    crates.map(([x, y, colours]) => drawCrate(random, x, y, colours)).join('') +
    rect(0, 1110, stage.width, 90, '#4a3324') +
    rect(0, 40, stage.width, 34, '#24463f') +
    stripes
  );
}

function drawInside(stage: Stage): string {
  const ribs = repeat(6, (index) => {
    const half = 860 - index * 130;
    const foot = 1010 - index * 64;
    return path(`M${900 - half} ${foot} V${foot - half * 0.62} A${half} ${half * 0.6} 0 0 1 ${900 + half} ${foot - half * 0.62} V${foot}`, 'none', { stroke: mix('#2c4642', '#9db5a8', index / 6), 'stroke-width': 34 - index * 5 });
  });
  const rays = repeat(5, (index) => polygon([[640 + index * 110, 150], [700 + index * 110, 150], [420 + index * 260, 1100], [240 + index * 260, 1100]], 'url(#ray)'));
  return (
    radial('air', [[0, '#fff3d0'], [0.5, '#e4c690'], [1, '#9a7350']]) +
    linear('ray', [[0, '#fff6da', 0.5], [1, '#fff6da', 0]]) +
    rect(0, 0, stage.width, stage.height, 'url(#air)') +
    polygon([[0, 1010], [690, 700], [1110, 700], [1800, 1010], [1800, 1200], [0, 1200]], '#8d6a4a') +
    repeat(9, (index) => stroke(`M${760 + index * 35} 700 L${(index - 4) * 420 + 900} 1200`, '#6b4d34', 3)) +
    ribs +
    circle(900, 480, 92, '#5b4028') +
    circle(900, 480, 78, '#f9f1dc') +
    stroke('M900 480 V424 M900 480 L938 500', '#2a2a2a', 8) +
    rays +
    drawCrowd(stage.random, 14, 800, 1130, 190, 560)
  );
}

function drawCapsule(stage: Stage): string {
  const steps = repeat(6, (index) => rect(-10, 640 + index * 96, 1820, 96, mix('#cbbd9f', '#8d7d62', index / 6)) + rect(-10, 640 + index * 96, 1820, 16, '#e6dabf'));
  const columns = [120, 480, 1220, 1580].map((x) => rect(x, 60, 110, 560, '#ddd0b4') + rect(x - 18, 600, 146, 44, '#c9bb9c') + rect(x + 76, 60, 34, 560, '#a4957a', { opacity: 0.5 }) + repeat(4, (flute) => rect(x + 16 + flute * 22, 70, 5, 530, '#b8aa8c')));
  return (
    linear('front', [[0, '#a89878'], [1, '#7a6b52']]) +
    rect(0, 0, stage.width, 640, 'url(#front)') +
    rect(760, 150, 280, 490, '#3f4f46') +
    rect(896, 150, 8, 490, '#2a362f') +
    columns.join('') +
    steps +
    polygon([[640, 900], [1160, 900], [1220, 1080], [580, 1080]], '#2a221c') +
    rect(740, 800, 320, 230, '#b08a4a', { rx: 14 }) +
    rect(740, 800, 320, 50, '#caa562', { rx: 14 }) +
    repeat(8, (index) => circle(772 + index * 37, 826, 8, '#7a5c2c')) +
    circle(900, 930, 44, '#8d6a34') +
    circle(900, 930, 26, '#caa562') +
    polygon([[1180, 1050], [1560, 990], [1600, 1130], [1230, 1190]], '#8d8268') +
    drawStander(430, 1150, 430, '#2d4a6b', '#8a5a3f') +
    drawStander(1390, 1100, 400, '#a8433a', '#e2b797', '#a09890')
  );
}

const evening: Street = { base: 880, walls: ['#4a4a68', '#5a4a5f', '#3d4a63'], roof: '#e8edf5', pane: '#2a3350', lit: '#ffd58a', evening: 0.6 };

function drawFair(stage: Stage): string {
  const { random } = stage;
  const stalls = repeat(5, (index) => {
    const x = 90 + index * 350;
    const roof = polygon([[x - 20, 800], [x + 120, 690], [x + 260, 800]], index % 2 ? '#a8433a' : '#2f6a5c') + polygon([[x - 20, 800], [x + 120, 690], [x + 260, 800], [x + 230, 790], [x + 120, 712], [x + 10, 790]], '#f4f6fa');
    return rect(x, 800, 240, 190, '#6d4a33') + rect(x + 16, 824, 208, 90, '#ffdf9c') + roof;
  });
  const bulbs = repeat(44, (index) => circle(index * 42, 600 + Math.sin((index / 11) * Math.PI) ** 2 * 60, 9, ['#ffd58a', '#ff9a7a', '#a8d8ff'][index % 3] ?? '#ffd58a'));
  const pine = [0, 1, 2, 3, 4].map((tier) => polygon([[900, 250 + tier * 90], [1000 + tier * 34, 440 + tier * 110], [800 - tier * 34, 440 + tier * 110]], mix('#24523f', '#163a2e', tier / 5)));
  const lights = repeat(46, () => circle(900 + random.between(-0.5, 0.5) * 260, random.between(420, 900), 7, random.pick(['#ffd58a', '#ff9a7a', '#ffffff'])));
  const snow = repeat(240, () => circle(random.between(0, 1800), random.between(0, 1200), random.between(1.5, 5), '#ffffff', { opacity: random.between(0.3, 0.9) }));
  return (
    drawSky(stage, [[0, '#141c3f'], [0.7, '#4a4f80']]) +
    drawStars(stage, 120, 500) +
    drawStreet(random, -40, 1860, [320, 520], evening) +
    rect(0, 870, stage.width, 330, '#dfe6f2') +
    ellipse(900, 990, 900, 60, '#c4cfe3') +
    stalls +
    pine.join('') +
    lights +
    circle(900, 250, 22, '#ffe39a') +
    bulbs +
    [60, 1740].map((x) => drawLamp(x, 1010, 420, '#1c2038', '#ffe7ad')).join('') +
    drawCrowd(random, 13, 1000, 1170, 190) +
    group({}, snow)
  );
}

export const square = [
  landscape('articles/culture/market-hall-front.jpg', drawMarketFront),
  landscape('articles/culture/market-hall-stall.jpg', drawStall),
  landscape('articles/culture/market-hall-inside.jpg', drawInside),
  landscape('articles/culture/time-capsule.jpg', drawCapsule),
  landscape('articles/culture/winter-fair.jpg', drawFair),
];
