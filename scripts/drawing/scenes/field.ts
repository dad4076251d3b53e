import { drawHill, drawTree, fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky, drawSun } from '../sky.ts';
import { circle, ellipse, group, mix, path, polygon, rect, repeat, stroke } from '../svg.ts';

function drawEars(stage: Stage, top: number, bottom: number, count: number): string {
  const { random, width } = stage;
  const depths = Array.from({ length: count }, () => random.next()).sort((left, right) => left - right);
  return depths
    .map((depth) => {
      const x = random.between(-20, width + 20);
      const y = top + depth * (bottom - top);
      const tall = 60 + depth * 190;
      const lean = random.between(-0.05, 0.16) * tall;
      const colour = mix('#e7b850', random.pick(['#a86b22', '#f6dd8f', '#c98a2c']), random.between(0, 0.8));
      const stalk = stroke(`M${x} ${y + tall * 0.3} Q${x} ${y - tall * 0.4} ${x + lean} ${y - tall * 0.62}`, mix(colour, '#7a5520', 0.3), 1.5 + depth * 3);
      const ear = ellipse(x + lean, y - tall * 0.72, 2.5 + depth * 9, tall * 0.16, colour, { transform: `rotate(${lean} ${x + lean} ${y - tall * 0.72})` });
      return stalk + ear;
    })
    .join('');
}

function drawElevator(): string {
  const bins = repeat(4, (index) => rect(1230 + index * 62, 470, 60, 230, index % 2 ? '#e9dfcb' : '#f4ecda') + rect(1272 + index * 62, 470, 18, 230, '#2b3444', { opacity: 0.12 }));
  const head = rect(1290, 390, 130, 90, '#efe5d2') + polygon([[1280, 392], [1355, 340], [1430, 392]], '#a8503e');
  return head + bins + rect(1478, 420, 34, 280, '#d9cdb8') + stroke('M1500 430 L1600 700', '#b9ab93', 8);
}

function drawHarvester(): string {
  return group(
    { transform: 'translate(420 690)' },
    rect(-70, -96, 170, 80, '#b8402f', { rx: 12 }),
    rect(56, -140, 66, 60, '#38506a', { rx: 6 }),
    polygon([[-70, -90], [-130, -150], [-120, -156], [-40, -96]], '#8d2f24'),
    circle(78, -6, 34, '#272a30'),
    circle(-42, 4, 22, '#272a30'),
    rect(126, -36, 44, 34, '#d9a53c'),
    ellipse(-160, -150, 60, 26, '#f3e3b0', { opacity: 0.6 }),
  );
}

function drawWheat(stage: Stage): string {
  return (
    drawSky(stage, [[0, '#3f7fa3'], [0.45, '#a9d0d4'], [0.62, '#f7e6b8']]) +
    drawSun(300, 470, 60, '#fff8dd', '#fff0bb', 8) +
    drawClouds(stage, 0.7, 20, 480, '#ffffff', 0.85) +
    fillRidge(stage, traceRidge(stage, [640, 620, 635, 610, 630, 625, 640], 12), '#8fa578') +
    drawTree(stage.random, 980, 690, 120, '#5f7d48') +
    drawTree(stage.random, 1060, 692, 96, '#6f8a4c') +
    drawElevator() +
    drawHill(stage, [[0, 690], [700, 668], [1300, 694], [1800, 676]], '#d9a745') +
    drawHarvester() +
    drawHill(stage, [[0, 760], [900, 740], [1800, 770]], '#c48f34') +
    drawEars(stage, 780, 1240, 620)
  );
}

function drawElephant(x: number, y: number, size: number, skin: string): string {
  const dark = mix(skin, '#1d2026', 0.3);
  const leg = (left: number, colour: string) => path(`M${left} -150 H${left + 78} L${left + 72} 0 H${left + 4} Z`, colour);
  const body = 'M-250 -170 Q-270 -400 -60 -420 Q120 -430 190 -330 L200 -150 Q0 -100 -230 -130 Z';
  const trunk = 'M290 -330 Q372 -250 352 -90 Q348 -40 392 -30 Q330 -4 312 -50 Q300 -170 236 -230 Z';
  const ear = 'M150 -400 Q70 -400 74 -290 Q84 -190 150 -180 Q206 -230 196 -330 Z';
  const tusk = path('M276 -214 Q330 -180 350 -196 Q318 -150 262 -186 Z', '#f3ead6');
  return group(
    { transform: `translate(${x} ${y}) scale(${size})` },
    leg(-150, dark),
    leg(60, dark),
    path(body, skin),
    leg(-236, skin),
    leg(128, skin),
    circle(226, -310, 108, skin),
    path(trunk, skin),
    path(ear, mix(skin, '#8a5a50', 0.22)),
    tusk,
    circle(262, -330, 8, '#1d1a1a'),
    stroke('M-254 -300 Q-296 -240 -276 -160', dark, 9),
  );
}

function drawZoo(stage: Stage): string {
  const fence = repeat(30, (index) => rect(index * 62, 1010, 12, 190, '#3b4a3e'));
  const hay = repeat(90, () => stroke(`M${stage.random.between(900, 1240)} ${stage.random.between(930, 975)} l${stage.random.between(-44, 44)} ${stage.random.between(-16, 16)}`, stage.random.pick(['#d9b458', '#c49a3e', '#ecd083']), 5));
  return (
    drawSky(stage, [[0, '#8ec3d3'], [0.6, '#e9efd4']]) +
    drawClouds(stage, 0.6, 0, 380, '#ffffff', 0.8) +
    drawHill(stage, [[0, 560], [500, 470], [1100, 540], [1800, 430]], '#b98f64') +
    drawHill(stage, [[0, 640], [700, 600], [1400, 660], [1800, 590]], '#a57a50') +
    [120, 1640, 1490].map((x) => drawTree(stage.random, x, 690, 420, '#5f8a55')).join('') +
    drawHill(stage, [[0, 700], [900, 680], [1800, 710]], '#d8bb8c') +
    ellipse(600, 950, 330, 34, '#6b4d30', { opacity: 0.35 }) +
    ellipse(1330, 860, 230, 24, '#6b4d30', { opacity: 0.35 }) +
    drawElephant(1300, 870, 0.72, '#8d8c92') +
    drawElephant(560, 960, 1.16, '#77767e') +
    hay +
    fence +
    rect(0, 1040, stage.width, 16, '#3b4a3e') +
    rect(0, 1130, stage.width, 16, '#3b4a3e')
  );
}

export const field = [
  landscape('articles/business/wheat-field.jpg', drawWheat),
  landscape('articles/culture/elephants.jpg', drawZoo),
];
