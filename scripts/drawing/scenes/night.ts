import { drawHill, drawPine, fillRidge, traceRidge } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawStars, drawSun } from '../sky.ts';
import { blur, circle, ellipse, group, linear, path, polygon, radial, rect, repeat, stroke } from '../svg.ts';

function drawDome(): string {
  const ribs = [-150, -75, 75, 150].map((x) => stroke(`M${x} 0 Q${x * 0.95} -190 ${x * 0.22} -268`, '#8fa0b4', 4, { opacity: 0.6 }));
  const slit = polygon([[20, -270], [86, -254], [150, 0], [92, 0]], '#131c30');
  const barrel = polygon([[96, -130], [250, -300], [276, -276], [126, -98]], '#d8c9a8') + polygon([[244, -306], [262, -324], [298, -290], [282, -270]], '#b3995f');
  return group(
    { transform: 'translate(760 790)' },
    rect(-210, 0, 420, 190, '#c9bfae'),
    rect(-210, 0, 420, 24, '#9c9384'),
    rect(100, 0, 110, 190, '#26324a', { opacity: 0.22 }),
    path('M-204 0 Q-204 -272 0 -272 Q204 -272 204 0 Z', '#b7c3d1'),
    path('M60 -262 Q204 -220 204 0 H110 Q110 -160 60 -262 Z', '#33435f', { opacity: 0.3 }),
    ...ribs,
    slit,
    barrel,
    rect(-40, 80, 66, 110, '#ffcf7a', { rx: 33 }),
    rect(-160, 70, 40, 62, '#ffcf7a'),
  );
}

function drawMoon(): string {
  const seas = [[-30, -24, 34], [22, -40, 22], [30, 18, 30], [-20, 36, 20], [-52, 14, 14]];
  const spots = seas.map(([x = 0, y = 0, r = 0]) => circle(1360 + x, 270 + y, r, '#cfc6ab', { opacity: 0.75 }));
  return drawSun(1360, 270, 92, '#f5efda', '#dfe6f5', 5) + spots.join('');
}

function drawObservatory(stage: Stage): string {
  const queue = repeat(7, (index) => drawStander(980 + index * 66, 1000 + index * 9, 120 + (index % 3) * 10, ['#16202f', '#2a1e2c', '#1d2b2c'][index % 3] ?? '#16202f', '#4a4350', '#10141d'));
  return (
    drawSky(stage, [[0, '#0b1430'], [0.5, '#24386b'], [0.8, '#6f6f9c'], [1, '#c79a9a']]) +
    drawStars(stage, 420, 800) +
    drawMoon() +
    drawClouds(stage, 0.3, 300, 760, '#a9b5db', 0.4) +
    fillRidge(stage, traceRidge(stage, [860, 800, 840, 790, 830, 800, 850], 26), '#2f3f68') +
    drawMist(stage, 'mist', 880, 160, '#8f93bd', 0.35) +
    drawHill(stage, [[0, 1080], [420, 1000], [760, 960], [1200, 990], [1800, 1090]], '#17223c') +
    repeat(16, (index) => drawPine(index * 36 - 60, 1090 - index * 4, stage.random.between(150, 260), '#111a2e')) +
    repeat(8, (index) => drawPine(1540 + index * 40, 1090 + index * 6, stage.random.between(170, 260), '#111a2e')) +
    drawDome() +
    queue +
    drawHill(stage, [[0, 1130], [900, 1080], [1800, 1150]], '#0c1322')
  );
}

function drawClockFace(): string {
  const marks = repeat(60, (index) => {
    const major = index % 5 === 0;
    return rect(900 - (major ? 6 : 2.5), 176, major ? 12 : 5, major ? 56 : 24, '#2a2f3d', { transform: `rotate(${index * 6} 900 560)` });
  });
  const hand = (angle: number, length: number, width: number, colour: string) =>
    rect(900 - width / 2, 560 - length, width, length + 60, colour, { rx: width / 2, transform: `rotate(${angle} 900 560)` });
  return (
    circle(900, 560, 452, '#7a5a34') +
    circle(900, 560, 430, '#a8834f') +
    circle(900, 560, 408, '#f3ead5') +
    marks +
    hand(-1, 230, 24, '#2a2f3d') +
    hand(-6, 340, 16, '#2a2f3d') +
    hand(6, 370, 6, '#b5402f') +
    circle(900, 560, 26, '#2a2f3d') +
    circle(900, 560, 10, '#b5402f')
  );
}

function drawClock(stage: Stage): string {
  const orbit = (r: number, opacity: number) => ellipse(900, 560, r, r * 0.86, 'none', { stroke: '#f0d9a8', 'stroke-width': 3, opacity });
  const rays = repeat(48, (index) => stroke('M900 -40 V-360', '#f0d9a8', 3, { transform: `rotate(${index * 7.5} 900 560)`, opacity: 0.2 }));
  return (
    drawSky(stage, [[0, '#16264a'], [1, '#0c1530']]) +
    drawStars(stage, 260, 1200, '#ffe9bf') +
    [620, 760, 920].map((r, index) => orbit(r, 0.5 - index * 0.12)).join('') +
    rays +
    circle(1448, 330, 62, '#3f86a8') +
    path('M1400 300 Q1440 280 1470 310 Q1490 340 1450 350 Q1420 380 1396 340 Z', '#7fae6a') +
    circle(1468, 340, 66, '#0c1530', { opacity: 0.3 }) +
    circle(250, 800, 26, '#d9d4c6') +
    ellipse(930, 610, 470, 460, '#050a18', { opacity: 0.4 }) +
    drawClockFace()
  );
}

function drawSeats(): string {
  return repeat(3, (row) =>
    repeat(19, (index) => {
      const y = 1060 + row * 62;
      const x = index * 100 - (row % 2) * 50;
      return circle(x + 50, y - 34, 26, '#120a10') + rect(x + 6, y, 88, 90, row === 2 ? '#1c0c12' : '#2c1219', { rx: 26 });
    }),
  );
}

function drawCurtain(x: number, width: number): string {
  const folds = repeat(6, (index) => rect(x + (index * width) / 6, 130, width / 6, 830, index % 2 ? '#8a2430' : '#6d1a26'));
  return folds + path(`M${x} 120 h${width} v120 q${-width / 2} 90 ${-width} 0 Z`, '#9c2c38');
}

function drawShipwreck(): string {
  const mast = group({ transform: 'translate(900 860) rotate(-17)' }, rect(-10, -560, 20, 570, '#3a2a20'), path('M14 -540 Q250 -420 220 -160 Q120 -230 14 -150 Z', '#e8dcc0'), path('M-14 -470 Q-150 -360 -160 -190 Q-90 -210 -14 -170 Z', '#d3c3a0'), path('M-190 -20 H230 Q210 70 110 80 H-100 Q-170 60 -190 -20 Z', '#5b3a28'));
  const sea = repeat(3, (index) => path(`M300 ${870 + index * 34} q75 -50 150 0 t150 0 t150 0 t150 0 t150 0 t150 0 t150 0 t150 0 V1000 H300 Z`, ['#2f6a86', '#235571', '#18405a'][index] ?? '#18405a'));
  return mast + sea;
}

function drawStage(stage: Stage): string {
  const beam = (x: number, tilt: number) => polygon([[x - 20, 120], [x + 20, 120], [x + tilt + 210, 960], [x + tilt - 210, 960]], 'url(#beam)');
  return (
    linear('beam', [[0, '#fff1c4', 0.6], [1, '#fff1c4', 0]]) +
    radial('backdrop', [[0, '#5f93a8'], [0.6, '#27506e'], [1, '#0f2338']]) +
    rect(0, 0, stage.width, stage.height, '#1a0d12') +
    rect(240, 110, 1320, 860, 'url(#backdrop)') +
    circle(1240, 330, 78, '#f4e8c4', { opacity: 0.9 }) +
    stroke('M560 130 L520 260 L566 250 L500 420', '#fdf6d8', 9) +
    drawShipwreck() +
    blur('soft-beam', 8) +
    group({ filter: 'url(#soft-beam)' }, beam(620, 180), beam(1200, -200)) +
    drawStander(1130, 940, 270, '#b5863c', '#d9a886') +
    drawStander(620, 948, 250, '#e9e2d0', '#8a5a3f') +
    drawCurtain(150, 210) +
    drawCurtain(1440, 210) +
    rect(0, 60, stage.width, 80, '#5b1620') +
    repeat(30, (index) => path(`M${index * 62} 138 q31 60 62 0 Z`, '#c59a45')) +
    rect(0, 0, 150, 1000, '#31131b') +
    rect(1650, 0, 150, 1000, '#31131b') +
    [130, 1640].map((x) => rect(x, 0, 26, 1000, '#b58a3d')).join('') +
    polygon([[100, 960], [1700, 960], [1800, 1050], [0, 1050]], '#7a4e30') +
    drawSeats()
  );
}

export const night = [
  landscape('articles/science/observatory.jpg', drawObservatory),
  landscape('articles/science/clock.jpg', drawClock),
  landscape('articles/culture/tempest-stage.jpg', drawStage),
];
