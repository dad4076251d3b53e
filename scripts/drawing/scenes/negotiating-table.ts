import { drawSitter } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { blur, ellipse, group, linear, mix, path, polygon, radial, rect, repeat } from '../svg.ts';

type Side = -1 | 1;

/** Where on the floor plan a seat is: 0 is the far end of the table, 1 the near one. */
function placeSeat(side: Side, depth: number) {
  const scale = 0.3 + depth * 0.95;
  const edge = 900 + side * (200 + depth * 590);
  return { edge, x: edge + side * (20 + depth * 30), y: 580 + depth * 400, scale };
}

function drawWindow(x: number): string {
  const frame = rect(x, 110, 220, 380, '#e9ddc8') + rect(x + 12, 122, 196, 356, 'url(#day)');
  const hills = path(
    `M${x + 12} 400 Q${x + 70} 330 ${x + 120} 380 T${x + 208} 350 V478 H${x + 12} Z`,
    '#8fa7b8',
  );
  const bars = rect(x + 106, 122, 8, 356, '#e9ddc8') + rect(x + 12, 250, 196, 8, '#e9ddc8');
  const curtains = [x - 44, x + 196].map((left) =>
    path(`M${left} 90 h68 q-16 220 4 420 h-76 q14 -220 4 -420 Z`, '#7c2f2e'),
  );
  return frame + hills + bars + curtains.join('');
}

function drawRoom(stage: Stage): string {
  return (
    linear('wall', [
      [0, '#b99f78'],
      [1, '#8c7353'],
    ]) +
    linear('day', [
      [0, '#cfe0ea'],
      [1, '#f6ead2'],
    ]) +
    linear('floor', [
      [0, '#59402f'],
      [1, '#2b1d18'],
    ]) +
    rect(0, 0, stage.width, 560, 'url(#wall)') +
    rect(0, 530, stage.width, 30, '#5a412d') +
    rect(0, 0, stage.width, 52, '#d9c7a4') +
    [150, 510, 1070, 1430].map(drawWindow).join('') +
    rect(0, 560, stage.width, 640, 'url(#floor)')
  );
}

function drawChandelier(): string {
  const candles = repeat(9, (index) => {
    const x = 780 + index * 30;
    const y = 250 + Math.sin((index / 8) * Math.PI) * 36;
    return rect(x - 4, y - 26, 8, 26, '#f7efd9') + ellipse(x, y - 34, 6, 11, '#ffe9a8');
  });
  return (
    radial('lamp', [
      [0, '#ffe7a6', 0.75],
      [1, '#ffe7a6', 0],
    ]) +
    ellipse(900, 250, 420, 260, 'url(#lamp)') +
    rect(896, 0, 8, 230, '#a98545') +
    path('M770 250 Q900 340 1030 250 Q900 300 770 250 Z', '#b8924c') +
    candles
  );
}

function drawSetting(side: Side, depth: number): string {
  const { edge, y, scale } = placeSeat(side, depth);
  const inner = edge - side * 78 * scale;
  const paper = polygon(
    [
      [inner - 34 * scale, y + 4],
      [inner + 34 * scale, y + 4],
      [inner + 46 * scale, y + 34 * scale],
      [inner - 40 * scale, y + 34 * scale],
    ],
    '#f5efe2',
  );
  const glass = rect(
    inner - side * 80 * scale - 9 * scale,
    y - 26 * scale,
    18 * scale,
    42 * scale,
    '#dfeaf0',
    {
      opacity: 0.75,
      rx: 3,
    },
  );
  return paper + glass;
}

function drawDelegate(stage: Stage, side: Side, depth: number): string {
  const { x, y, scale } = placeSeat(side, depth);
  const { random } = stage;
  const coat =
    side < 0
      ? random.pick(['#1e3150', '#28405f', '#22334a'])
      : random.pick(['#3a2a33', '#4a3038', '#2f2a35']);
  const skin = random.pick(['#d9a886', '#c48f6c', '#e2b797', '#8d5f45']);
  const hair = random.pick(['#2b211c', '#6b5a4c', '#b9b2aa', '#4a3325']);
  const size = 118 * scale;
  const chair = rect(x - size * 0.8, y - size * 1.5, size * 1.6, size * 1.9, '#6d2b2a', { rx: size * 0.2 });
  return (
    chair + drawSitter(x, y + size * 0.35, size, mix(coat, '#000000', 0.1 + (1 - depth) * 0.05), skin, hair)
  );
}

function drawTable(): string {
  const top = polygon('700,572 1100,572 1990,1200 -190,1200', 'url(#wood)');
  const runner = polygon('860,572 940,572 1090,1200 710,1200', '#2d4a43', { opacity: 0.85 });
  const shine = polygon('770,572 820,572 520,1200 260,1200', '#ffffff', {
    opacity: 0.1,
    filter: 'url(#soft)',
  });
  const bouquets = [620, 800].map((y, index) => {
    const r = 18 + index * 20;
    return (
      ellipse(900, y, r * 1.5, r, '#e9e4da') +
      ellipse(900, y - r * 0.8, r * 1.2, r * 0.9, '#4d7a56') +
      ellipse(892, y - r, r * 0.6, r * 0.5, '#f3efe6')
    );
  });
  return (
    linear('wood', [
      [0, '#a8744a'],
      [0.4, '#8c5a38'],
      [1, '#5b3523'],
    ]) +
    blur('soft', 12) +
    top +
    runner +
    shine +
    bouquets.join('')
  );
}

function drawTalks(stage: Stage): string {
  const depths = [0.04, 0.15, 0.3, 0.5, 0.78];
  const sides: readonly Side[] = [-1, 1];
  const rows = depths.map((depth) => sides.map((side) => drawDelegate(stage, side, depth)).join(''));
  const settings = depths.map((depth) => sides.map((side) => drawSetting(side, depth)).join(''));
  return drawRoom(stage) + drawChandelier() + group({}, ...rows) + drawTable() + group({}, ...settings);
}

/** Delegations at a long table. */
export const negotiatingTable = landscape('articles/world/negotiating-table.jpg', drawTalks);
