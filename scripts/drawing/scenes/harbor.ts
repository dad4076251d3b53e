import { drawHill, drawTree, fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawSun } from '../sky.ts';
import { circle, group, mix, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawBoat } from '../town.ts';
import { drawGlitter, drawReflection, drawWater, drawWaves } from '../water.ts';

const QUAY = 880;

function drawCrane(x: number, scale: number, colour: string): string {
  const legs = [-90, -34, 60, 116].map((left) => rect(left, -330, 16, 330, colour)).join('');
  const boom = 'M-330 -452 L-330 -430 L190 -398 L190 -440 L40 -440 Z';
  const stays = stroke('M10 -640 L-320 -446 M10 -640 L-160 -446 M10 -640 L180 -430', colour, 6);
  const mast = polygon([[-14, -440], [4, -650], [22, -650], [48, -440]], colour);
  const brace = stroke('M-82 -20 L68 -310 M68 -20 L-82 -310', colour, 7);
  const hook = stroke('M-210 -440 V-250', colour, 3) + rect(-252, -250, 84, 40, '#d9683c');
  const cabin = rect(-150, -432, 44, 40, mix(colour, '#ffffff', 0.4));
  return group({ transform: `translate(${x} ${QUAY}) scale(${scale})` }, legs, brace, rect(-100, -340, 240, 26, colour), rect(6, -440, 40, 110, colour), path(boom, colour), mast, stays, hook, cabin);
}

function drawBoxes(stage: Stage, x: number, columns: number, base: number): string {
  return repeat(columns * 4, (index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    if (row > 1 && stage.random.next() < 0.35 * row - 0.2) return '';
    const colour = stage.random.pick(['#b8503a', '#2f6a78', '#d49a3c', '#5d7a4f', '#e2d6bf', '#7a4a58']);
    const box = rect(x + column * 92, base - (row + 1) * 40, 89, 38, colour);
    return box + repeat(7, (rib) => rect(x + column * 92 + 8 + rib * 11.5, base - (row + 1) * 40 + 4, 2, 30, '#000000', { opacity: 0.14 }));
  });
}

function drawShip(stage: Stage): string {
  const hull = `M60 ${QUAY - 90} H1060 L1010 ${QUAY + 60} Q1000 ${QUAY + 72} 980 ${QUAY + 72} H170 Q130 ${QUAY + 66} 110 ${QUAY + 20} Z`;
  const bridge = rect(110, QUAY - 330, 110, 240, '#efe7d8') + rect(96, QUAY - 340, 138, 22, '#d9cdb8') + rect(112, QUAY - 306, 106, 22, '#38506a');
  return drawBoxes(stage, 240, 8, QUAY - 90) + bridge + rect(136, QUAY - 400, 46, 62, '#b8503a') + path(hull, '#27364d') + path(`M118 ${QUAY + 30} H1020 L1010 ${QUAY + 60} Q1000 ${QUAY + 72} 980 ${QUAY + 72} H170 Q138 ${QUAY + 66} 118 ${QUAY + 30} Z`, '#a8433a');
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
    drawWater(stage, QUAY, [[0, '#e0a37a'], [0.3, '#6f7f8f'], [1, '#22384f']]) +
    drawReflection(QUAY + 66, 0.2, ship) +
    drawGlitter(stage, 1420, QUAY + 6, 1190, 330, '#ffe0ac') +
    ship +
    [1290, 1610].map((x) => drawCrane(x, 1.14, '#2a3244')).join('') +
    drawWaves(stage, QUAY + 20, 1190, 150, '#f3d9bd', 0.3) +
    polygon([[1110, QUAY - 10], [1800, QUAY - 10], [1800, QUAY + 90], [1130, QUAY + 90]], '#3a3440') +
    rect(1110, QUAY - 14, 690, 12, '#b58a68')
  );
}

function drawMarina(stage: Stage): string {
  const hulls: readonly [number, number, number, string][] = [
    [330, 760, 190, '#d9dde0'],
    [640, 740, 150, '#355a78'],
    [1500, 750, 170, '#b8503a'],
    [1000, 880, 380, '#20405e'],
  ];
  const boats = hulls.map(([x, y, length, hull]) => drawBoat(x, y, length, hull, '#fbf5e6'));
  return (
    drawSky(stage, [[0, '#5f9dbf'], [0.6, '#cfe6e6'], [0.7, '#f4eed6']]) +
    drawClouds(stage, 0.75, 10, 520, '#ffffff', 0.85) +
    fillRidge(stage, traceRidge(stage, [690, 640, 660, 620, 650, 600, 640, 690], 24), '#6f9a86') +
    drawWater(stage, 710, [[0, '#9cc8cc'], [1, '#276682']]) +
    boats.join('') +
    drawReflection(920, 0.14, boats[3] ?? '') +
    drawWaves(stage, 720, 1190, 260, '#ffffff', 0.4) +
    repeat(9, (index) => rect(40 + index * 60, 960 - index * 4, 22, 240, '#5b4636')) +
    polygon([[0, 990], [560, 950], [600, 976], [0, 1040]], '#8a6a4c') +
    polygon([[0, 1040], [600, 976], [600, 992], [0, 1066]], '#6a4f38')
  );
}

function drawLockScene(stage: Stage): string {
  const { random } = stage;
  const gate = (x: number, lean: number) => polygon([[x, 560], [x + lean, 590], [x + lean, 1010], [x, 1060]], '#5d6b6a') + repeat(6, (index) => rect(Math.min(x, x + lean), 620 + index * 66, Math.abs(lean), 7, '#46524f'));
  const stacks = repeat(4, (row) => repeat(6, (column) => rect(702 + column * 66, 470 - row * 44 + 30, 63, 41, random.pick(['#b8503a', '#2f6a78', '#d49a3c', '#e2d6bf', '#5d7a4f']))));
  const bow = path('M660 540 H1140 L1102 850 Q900 900 698 850 Z', '#27405c') + path('M692 800 Q900 850 1108 800 L1102 850 Q900 900 698 850 Z', '#a8433a') + path('M900 540 V886 Q1010 880 1102 850 L1140 540 Z', '#0c1624', { opacity: 0.22 });
  const wall = (side: 1 | -1) => polygon([[900 + side * 330, 600], [900 + side * 1000, 600], [900 + side * 1000, 1200], [900 + side * 640, 1200]], '#b4ab98') + polygon([[900 + side * 330, 600], [900 + side * 640, 1200], [900 + side * 480, 1200], [900 + side * 300, 640]], '#837c70');
  return (
    drawSky(stage, [[0, '#4e93a8'], [0.5, '#cfe3d3'], [0.62, '#f3ebc9']]) +
    drawClouds(stage, 0.85, 0, 420, '#ffffff', 0.9) +
    fillRidge(stage, traceRidge(stage, [560, 470, 520, 440, 500, 430, 520, 560], 36), '#4f8a68') +
    fillRidge(stage, traceRidge(stage, [580, 540, 560, 550, 570, 530, 580], 20), '#2f6a4f') +
    drawWater(stage, 600, [[0, '#8fbfae'], [1, '#2f6a6f']]) +
    rect(830, 262, 140, 120, '#f1eadb') +
    rect(780, 262, 240, 16, '#d9d4c6') +
    rect(842, 292, 116, 24, '#38506a') +
    stacks +
    bow +
    path('M640 872 Q900 930 1160 872 Q1120 846 1100 850 Q900 898 700 850 Q680 846 640 872 Z', '#f2faf5', { opacity: 0.8 }) +
    drawWaves(stage, 900, 1190, 80, '#e6f3ea', 0.4) +
    wall(-1) +
    wall(1) +
    gate(470, 84) +
    gate(1330, -84) +
    [180, 1560].map((x) => rect(x, 520, 96, 70, '#d9d4c6') + rect(x + 12, 534, 72, 26, '#38506a') + circle(x + 20, 596, 12, '#333333') + circle(x + 76, 596, 12, '#333333')).join('') +
    stroke('M276 560 L700 640 M1560 560 L1100 640', '#3d3a36', 4)
  );
}

function drawCannery(stage: Stage): string {
  const sheds = repeat(5, (index) => {
    const x = 260 + index * 220;
    const roof = polygon([[x, 560], [x + 160, 440], [x + 220, 560]], index % 2 ? '#6d4038' : '#7d4a3e');
    return roof + rect(x, 560, 220, 300, index % 2 ? '#a8604a' : '#b46a50') + repeat(3, (pane) => rect(x + 24 + pane * 62, 620, 44, 76, pane === index % 3 ? '#3a3f4a' : '#c9d6d2'));
  });
  const piles = repeat(22, (index) => rect(230 + index * 56, 880, 18, 180, '#3f312c'));
  const chimney = polygon([[1240, 560], [1258, 190], [1312, 190], [1330, 560]], '#8d4c3c') + rect(1250, 186, 70, 22, '#5b2f28') + rect(1254, 250, 62, 14, '#e6d2b4');
  return (
    drawSky(stage, [[0, '#8da0aa'], [0.7, '#dfdccb']]) +
    drawClouds(stage, 0.8, 0, 620, '#ffffff', 0.5) +
    drawHill(stage, [[0, 760], [600, 700], [1300, 740], [1800, 680]], '#8a9a86') +
    drawTree(stage.random, 1620, 880, 300, '#6b7f4e') +
    chimney +
    drawWater(stage, 900, [[0, '#a8b3ae'], [1, '#53666a']]) +
    drawReflection(960, 0.18, group({}, sheds, chimney)) +
    sheds +
    piles +
    rect(200, 858, 1290, 30, '#5c463a') +
    drawWaves(stage, 960, 1190, 140, '#eef1ea', 0.4) +
    drawHill(stage, [[1380, 1200], [1560, 960], [1800, 900]], '#5d6b52')
  );
}

export const harbor = [
  landscape('articles/business/electric-cranes.jpg', drawPort),
  landscape('articles/business/marina.jpg', drawMarina),
  landscape('images/canal-lock.jpg', drawLockScene),
  landscape('articles/business/cannery.jpg', drawCannery),
];
