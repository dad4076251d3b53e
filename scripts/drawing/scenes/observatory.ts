import { drawHill, drawPine, fillRidge, traceRidge } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawMist, drawSky, drawStars, drawSun } from '../sky.ts';
import { circle, group, path, polygon, rect, repeat, stroke } from '../svg.ts';

function drawDome(): string {
  const ribs = [-150, -75, 75, 150].map((x) =>
    stroke(`M${x} 0 Q${x * 0.95} -190 ${x * 0.22} -268`, '#8fa0b4', 4, { opacity: 0.6 }),
  );
  const slit = polygon('20,-270 86,-254 150,0 92,0', '#131c30');
  const barrel =
    polygon('96,-130 250,-300 276,-276 126,-98', '#d8c9a8') +
    polygon('244,-306 262,-324 298,-290 282,-270', '#b3995f');
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
  const seas = [
    [-30, -24, 34],
    [22, -40, 22],
    [30, 18, 30],
    [-20, 36, 20],
    [-52, 14, 14],
  ];
  const spots = seas.map(([x = 0, y = 0, r = 0]) =>
    circle(1360 + x, 270 + y, r, '#cfc6ab', { opacity: 0.75 }),
  );
  return drawSun(1360, 270, 92, '#f5efda', '#dfe6f5', 5) + spots.join('');
}

function drawObservatory(stage: Stage): string {
  const queue = repeat(7, (index) =>
    drawStander(
      980 + index * 66,
      1000 + index * 9,
      120 + (index % 3) * 10,
      ['#16202f', '#2a1e2c', '#1d2b2c'][index % 3] ?? '#16202f',
      '#4a4350',
      '#10141d',
    ),
  );
  return (
    drawSky(stage, [
      [0, '#0b1430'],
      [0.5, '#24386b'],
      [0.8, '#6f6f9c'],
      [1, '#c79a9a'],
    ]) +
    drawStars(stage, 420, 800) +
    drawMoon() +
    drawClouds(stage, 0.3, 300, 760, '#a9b5db', 0.4) +
    fillRidge(stage, traceRidge(stage, [860, 800, 840, 790, 830, 800, 850], 26), '#2f3f68') +
    drawMist(stage, 'mist', 880, 160, '#8f93bd', 0.35) +
    drawHill(stage, '0,1080 420,1000 760,960 1200,990 1800,1090', '#17223c') +
    repeat(16, (index) =>
      drawPine(index * 36 - 60, 1090 - index * 4, stage.random.between(150, 260), '#111a2e'),
    ) +
    repeat(8, (index) =>
      drawPine(1540 + index * 40, 1090 + index * 6, stage.random.between(170, 260), '#111a2e'),
    ) +
    drawDome() +
    queue +
    drawHill(stage, '0,1130 900,1080 1800,1150', '#0c1322')
  );
}

/** An observatory under the Moon. */
export const observatory = landscape('articles/science/observatory.jpg', drawObservatory);
