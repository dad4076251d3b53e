import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { blur, circle, group, linear, path, polygon, radial, rect, repeat, stroke } from '../svg.ts';

function drawSeats(): string {
  return repeat(3, (row) =>
    repeat(19, (index) => {
      const y = 1060 + row * 62;
      const x = index * 100 - (row % 2) * 50;
      return (
        circle(x + 50, y - 34, 26, '#120a10') +
        rect(x + 6, y, 88, 90, row === 2 ? '#1c0c12' : '#2c1219', { rx: 26 })
      );
    }),
  );
}

function drawCurtain(x: number, width: number): string {
  const folds = repeat(6, (index) =>
    rect(x + (index * width) / 6, 130, width / 6, 830, index % 2 ? '#8a2430' : '#6d1a26'),
  );
  return folds + path(`M${x} 120 h${width} v120 q${-width / 2} 90 ${-width} 0 Z`, '#9c2c38');
}

function drawShipwreck(): string {
  const mast = group(
    { transform: 'translate(900 860) rotate(-17)' },
    rect(-10, -560, 20, 570, '#3a2a20'),
    path('M14 -540 Q250 -420 220 -160 Q120 -230 14 -150 Z', '#e8dcc0'),
    path('M-14 -470 Q-150 -360 -160 -190 Q-90 -210 -14 -170 Z', '#d3c3a0'),
    path('M-190 -20 H230 Q210 70 110 80 H-100 Q-170 60 -190 -20 Z', '#5b3a28'),
  );
  const sea = repeat(3, (index) =>
    path(
      `M300 ${870 + index * 34} q75 -50 150 0 t150 0 t150 0 t150 0 t150 0 t150 0 t150 0 t150 0 V1000 H300 Z`,
      ['#2f6a86', '#235571', '#18405a'][index] ?? '#18405a',
    ),
  );
  return mast + sea;
}

function drawStage(stage: Stage): string {
  const beam = (x: number, tilt: number) =>
    polygon(
      [
        [x - 20, 120],
        [x + 20, 120],
        [x + tilt + 210, 960],
        [x + tilt - 210, 960],
      ],
      'url(#beam)',
    );
  return (
    linear('beam', [
      [0, '#fff1c4', 0.6],
      [1, '#fff1c4', 0],
    ]) +
    radial('backdrop', [
      [0, '#5f93a8'],
      [0.6, '#27506e'],
      [1, '#0f2338'],
    ]) +
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
    polygon('100,960 1700,960 1800,1050 0,1050', '#7a4e30') +
    drawSeats()
  );
}

/** A stage, seen over the heads of the audience. */
export const theater = landscape('articles/culture/tempest-stage.jpg', drawStage);
