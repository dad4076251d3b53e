import { landscape, type Stage } from '../scene.ts';
import { drawSky, drawStars } from '../sky.ts';
import { circle, ellipse, path, rect, repeat, stroke } from '../svg.ts';

function drawClockFace(): string {
  const marks = repeat(60, (index) => {
    const major = index % 5 === 0;
    return rect(900 - (major ? 6 : 2.5), 176, major ? 12 : 5, major ? 56 : 24, '#2a2f3d', {
      transform: `rotate(${index * 6} 900 560)`,
    });
  });
  const hand = (angle: number, length: number, width: number, colour: string) =>
    rect(900 - width / 2, 560 - length, width, length + 60, colour, {
      rx: width / 2,
      transform: `rotate(${angle} 900 560)`,
    });
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
  const orbit = (r: number, opacity: number) =>
    ellipse(900, 560, r, r * 0.86, 'none', { stroke: '#f0d9a8', 'stroke-width': 3, opacity });
  const rays = repeat(48, (index) =>
    stroke('M900 -40 V-360', '#f0d9a8', 3, { transform: `rotate(${index * 7.5} 900 560)`, opacity: 0.2 }),
  );
  return (
    drawSky(stage, [
      [0, '#16264a'],
      [1, '#0c1530'],
    ]) +
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

/** A clock face among the stars. */
export const clock = landscape('articles/science/clock.jpg', drawClock);
