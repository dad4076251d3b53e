import { drawHill } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawRain, drawSky } from '../sky.ts';
import { blur, ellipse, group, linear, path, polygon, rect, repeat } from '../svg.ts';

function drawWave(y: number, height: number, fill: string, start: number): string {
  let d = `M${start} ${y}`;
  for (let x = start; x < 2000; x += 460)
    d += ` q150 ${-height} 270 ${-height * 0.5} q-60 ${height * 0.1} -40 ${height * 0.32} q60 ${height * 0.3} 230 ${height * 0.18}`;
  return path(`${d} V1200 H${start} Z`, fill);
}

function drawFerry(): string {
  return group(
    { transform: 'translate(1050 640) rotate(-9)' },
    path('M-260 0 H270 L220 96 H-200 Z', '#1c2733'),
    rect(-190, -74, 360, 76, '#d9d2c0'),
    repeat(8, (index) => rect(-170 + index * 42, -54, 24, 30, '#f6c768')),
    rect(-120, -130, 190, 58, '#c9c1ad'),
    rect(-10, -230, 50, 104, '#8d3329'),
    ellipse(60, -270, 90, 30, '#2a313a', { opacity: 0.6 }),
    ellipse(150, -300, 110, 34, '#2a313a', { opacity: 0.4 }),
  );
}

function drawLighthouse(): string {
  const fade = linear(
    'lamp-beam',
    [
      [0, '#fff1c4', 0.5],
      [1, '#fff1c4', 0],
    ],
    true,
  );
  const light =
    fade + polygon('330,322 1700,120 1700,470', 'url(#lamp-beam)', { filter: 'url(#soft-light)' });
  return (
    blur('soft-light', 12) +
    light +
    polygon('300,340 360,340 386,640 274,640', '#e9e1cf') +
    rect(290, 440, 82, 60, '#a8433a') +
    rect(302, 296, 56, 46, '#ffe9a8') +
    polygon('292,296 330,258 368,296', '#a8433a')
  );
}

function drawStorm(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#1f2a36'],
      [0.55, '#66757a'],
      [0.7, '#a9a78f'],
    ]) +
    drawClouds(stage, 1, 0, 620, '#18212c', 0.85) +
    drawLighthouse() +
    drawHill(stage, '0,600 330,626 520,760 620,1200', '#2a3136') +
    drawWave(720, 90, '#4d6467', -300) +
    drawFerry() +
    drawWave(800, 120, '#3a5258', -80) +
    drawWave(920, 150, '#2a4048', -360) +
    drawWave(1060, 170, '#1a2d36', -160) +
    drawRain(stage)
  );
}

/** A ferry in a storm. */
export const storm = landscape('articles/culture/storm-ferry.jpg', drawStorm);
