import { drawHill, drawTree, fillRidge, traceRidge } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky, drawSun } from '../sky.ts';
import { blur, circle, linear, path, polygon, rect, repeat, stroke } from '../svg.ts';
import { drawReflection, drawWater, drawWaves } from '../water.ts';

function drawSpan(x: number, width: number, deck: number, rise: number, colour: string): string {
  const top = `M${x} ${deck} Q${x + width / 2} ${deck - rise * 2} ${x + width} ${deck}`;
  const struts = repeat(11, (index) => {
    const share = (index + 1) / 12;
    const left = x + share * width;
    const height = 4 * share * (1 - share) * rise;
    const lean = (share < 0.5 ? 1 : -1) * (width / 12);
    return stroke(`M${left} ${deck} V${deck - height} L${left + lean} ${deck}`, colour, 9);
  });
  return stroke(top, colour, 22) + struts;
}

function drawBridge(): string {
  const piers = [560, 1240].map((x) => polygon([[x - 46, 800], [x + 46, 800], [x + 66, 1000], [x - 66, 1000]], '#6f5f58'));
  const rust = repeat(16, (index) => rect(30 + index * 113, 798, 34, 8, '#c2673a', { opacity: 0.7 }));
  return (
    [-120, 560, 1240].map((x) => drawSpan(x, 680, 770, 210, '#3f5a58')).join('') +
    piers.join('') +
    rect(0, 764, 1800, 36, '#324846') +
    rust +
    rect(0, 722, 1800, 6, '#324846') +
    repeat(60, (index) => rect(index * 30, 724, 4, 44, '#324846'))
  );
}

function drawRiverBridge(stage: Stage): string {
  const bridge = drawBridge();
  return (
    drawSky(stage, [
      [0, '#87a6a5'],
      [0.5, '#dfd9b9'],
      [0.8, '#f6dfae'],
    ]) +
    drawSun(420, 380, 58, '#fff6dc', '#fff0c0', 7) +
    drawClouds(stage, 0.55, 0, 480, '#ffffff', 0.6) +
    fillRidge(stage, traceRidge(stage, [640, 590, 640, 600, 560, 610, 580, 640], 26), '#93a895') +
    fillRidge(stage, traceRidge(stage, [740, 700, 720, 690, 720, 680, 730], 20), '#6d8a78') +
    drawWater(stage, 900, [
      [0, '#a9b79f'],
      [1, '#3f5f5e'],
    ]) +
    drawReflection(940, 0.22, bridge) +
    bridge +
    drawWaves(stage, 905, 1200, 170, '#f2f0da', 0.34) +
    drawHill(stage, [[0, 1060], [260, 1090], [520, 1200]], '#2f4840') +
    drawTree(stage.random, 130, 1120, 420, '#5a7a45') +
    drawStander(760, 766, 86, '#7b2f2c', '#d9a886')
  );
}

function drawBooth(x: number): string {
  const legs = [x + 14, x + 196].map((left) => rect(left, 700, 12, 330, '#6f7a86')).join('');
  const screen = rect(x, 480, 222, 236, '#2f568f', { rx: 6 }) + rect(x + 10, 490, 202, 216, '#3c69a8', { rx: 4 });
  return legs + screen + rect(x - 12, 700, 246, 18, '#d8d2c4');
}

function drawBunting(): string {
  const flags = repeat(16, (index) => {
    const x = 760 + index * 66;
    const y = 96 + Math.sin((index / 15) * Math.PI) * 70;
    const colour = index % 3 === 0 ? '#b5403a' : index % 3 === 1 ? '#f7f0de' : '#2f568f';
    return polygon([[x - 26, y], [x + 26, y], [x, y + 66]], colour);
  });
  return stroke('M700 70 Q1255 260 1800 70', '#7c6038', 4) + flags;
}

function drawPoll(stage: Stage): string {
  const boards = repeat(12, (index) => stroke(`M${900 + (index - 6) * 190} 860 L${900 + (index - 6) * 420} 1200`, '#8a5f3a', 3));
  const ballot = polygon([[1228, 560], [1328, 560], [1328, 700], [1228, 700]], '#fbf7ec') + repeat(4, (index) => rect(1242, 582 + index * 26, 60, 7, '#a6a094') + circle(1314, 585 + index * 26, 6, index === 1 ? '#26354d' : '#d8d1c0'));
  const box = rect(1120, 692, 320, 300, '#e5e1d6') + rect(1100, 676, 360, 34, '#c7c1b3', { rx: 6 }) + rect(1206, 688, 148, 9, '#3d3a36') + rect(1120, 820, 320, 64, '#b5403a') + circle(1280, 852, 22, '#f4efe4');
  const panes = [120, 420].map((x) => rect(x, 90, 220, 250, '#f7f0de') + rect(x + 12, 102, 196, 226, '#bfd8e2') + rect(x + 104, 102, 10, 226, '#f7f0de'));
  return (
    linear('hall', [[0, '#e9d9b6'], [1, '#cdb68a']]) +
    linear('boards', [[0, '#c08a55'], [1, '#8d5c36']]) +
    rect(0, 0, stage.width, 860, 'url(#hall)') +
    rect(0, 780, stage.width, 80, '#9b7a52') +
    rect(0, 860, stage.width, 340, 'url(#boards)') +
    boards +
    panes.join('') +
    drawBunting() +
    [80, 380, 680].map(drawBooth).join('') +
    drawStander(190, 1040, 470, '#4b6a54', '#c48f6c') +
    drawStander(790, 1040, 450, '#8c3b2e', '#8a5a3f', '#1d1613') +
    ballot +
    box +
    rect(1040, 980, 480, 26, '#5c3d25') +
    [1070, 1470].map((x) => rect(x, 1000, 22, 200, '#5c3d25')).join('') +
    drawStander(1620, 1180, 640, '#2c3a55', '#e0b493', '#9b938a')
  );
}

function drawSeawall(stage: Stage): string {
  const blocks = repeat(60, (index) => rect((index % 15) * 124 + (Math.floor(index / 15) % 2) * 62 - 62, 780 + Math.floor(index / 15) * 76, 118, 70, index % 4 ? '#7f8790' : '#737b85', { rx: 3 }));
  const burst = repeat(70, () => circle(stage.random.between(980, 1320), 780 - stage.random.next() ** 2 * 380, stage.random.between(3, 15), '#ffffff', { opacity: 0.65 }));
  return (
    drawSky(stage, [[0, '#3b4a5e'], [0.6, '#9fb0b8']]) +
    drawClouds(stage, 0.95, 0, 520, '#5d6b7c', 0.9) +
    drawWater(stage, 560, [[0, '#6d8790'], [1, '#2d4350']]) +
    drawWaves(stage, 570, 800, 120, '#e8f0f0', 0.5) +
    blur('spray', 14) +
    path('M860 800 Q960 700 1010 470 Q1060 600 1100 360 Q1150 560 1210 420 Q1240 600 1320 540 Q1330 720 1440 800 Z', '#eef4f5', { opacity: 0.75, filter: 'url(#spray)' }) +
    burst +
    blocks +
    rect(0, 760, stage.width, 30, '#a4abb2') +
    rect(0, 1080, stage.width, 120, '#3f464f') +
    drawStander(420, 1150, 320, '#d8a632', '#d9a886')
  );
}

export const townHall = [
  landscape('articles/politics/iron-bridge.jpg', drawRiverBridge),
  landscape('articles/politics/polling-station.jpg', drawPoll),
  landscape('articles/politics/seawall.jpg', drawSeawall),
];
