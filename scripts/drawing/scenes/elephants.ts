import { drawHill, drawTree } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { circle, ellipse, group, mix, path, rect, repeat, stroke } from '../svg.ts';

function drawElephant(x: number, y: number, size: number, skin: string): string {
  const dark = mix(skin, '#1d2026', 0.3);
  const leg = (left: number, colour: string) =>
    path(`M${left} -150 H${left + 78} L${left + 72} 0 H${left + 4} Z`, colour);
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
  const hay = repeat(90, () =>
    stroke(
      `M${stage.random.between(900, 1240)} ${stage.random.between(930, 975)} l${stage.random.between(-44, 44)} ${stage.random.between(-16, 16)}`,
      stage.random.pick(['#d9b458', '#c49a3e', '#ecd083']),
      5,
    ),
  );
  return (
    drawSky(stage, [
      [0, '#8ec3d3'],
      [0.6, '#e9efd4'],
    ]) +
    drawClouds(stage, 0.6, 0, 380, '#ffffff', 0.8) +
    drawHill(stage, '0,560 500,470 1100,540 1800,430', '#b98f64') +
    drawHill(stage, '0,640 700,600 1400,660 1800,590', '#a57a50') +
    [120, 1640, 1490].map((x) => drawTree(stage.random, x, 690, 420, '#5f8a55')).join('') +
    drawHill(stage, '0,700 900,680 1800,710', '#d8bb8c') +
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

/** The view of a camera held close: a head, a trunk, and the man who talks about it. */
function drawCloseUp(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#9fcbd2'],
      [0.7, '#efe9cd'],
    ]) +
    drawHill(stage, '0,520 600,430 1200,560 1800,470', '#b98f64') +
    drawTree(stage.random, 1500, 760, 620, '#5f8a55') +
    drawHill(stage, '0,760 900,720 1800,780', '#d8bb8c') +
    ellipse(500, 1150, 640, 60, '#6b4d30', { opacity: 0.3 }) +
    drawElephant(420, 1180, 2.1, '#7d7c84') +
    repeat(30, (index) => rect(index * 62, 1050, 12, 150, '#3b4a3e')) +
    rect(0, 1080, stage.width, 16, '#3b4a3e') +
    drawStander(1430, 1640, 1050, '#2a2d38', '#c48f6c', '#1d1613')
  );
}

/** Two elephants at a zoo, from afar and close. */
export const elephants = [
  landscape('articles/culture/elephants.jpg', drawZoo),
  landscape('articles/culture/elephant-close.jpg', drawCloseUp),
];
