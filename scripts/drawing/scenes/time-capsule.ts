import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { circle, linear, mix, polygon, rect, repeat } from '../svg.ts';

function drawCapsule(stage: Stage): string {
  const steps = repeat(
    6,
    (index) =>
      rect(-10, 640 + index * 96, 1820, 96, mix('#cbbd9f', '#8d7d62', index / 6)) +
      rect(-10, 640 + index * 96, 1820, 16, '#e6dabf'),
  );
  const columns = [120, 480, 1220, 1580].map(
    (x) =>
      rect(x, 60, 110, 560, '#ddd0b4') +
      rect(x - 18, 600, 146, 44, '#c9bb9c') +
      rect(x + 76, 60, 34, 560, '#a4957a', { opacity: 0.5 }) +
      repeat(4, (flute) => rect(x + 16 + flute * 22, 70, 5, 530, '#b8aa8c')),
  );
  return (
    linear('front', [
      [0, '#a89878'],
      [1, '#7a6b52'],
    ]) +
    rect(0, 0, stage.width, 640, 'url(#front)') +
    rect(760, 150, 280, 490, '#3f4f46') +
    rect(896, 150, 8, 490, '#2a362f') +
    columns.join('') +
    steps +
    polygon('640,900 1160,900 1220,1080 580,1080', '#2a221c') +
    rect(740, 800, 320, 230, '#b08a4a', { rx: 14 }) +
    rect(740, 800, 320, 50, '#caa562', { rx: 14 }) +
    repeat(8, (index) => circle(772 + index * 37, 826, 8, '#7a5c2c')) +
    circle(900, 930, 44, '#8d6a34') +
    circle(900, 930, 26, '#caa562') +
    polygon('1180,1050 1560,990 1600,1130 1230,1190', '#8d8268') +
    drawStander(430, 1150, 430, '#2d4a6b', '#8a5a3f') +
    drawStander(1390, 1100, 400, '#a8433a', '#e2b797', '#a09890')
  );
}

/** A bronze box beneath the steps of a city hall. */
export const timeCapsule = landscape('articles/culture/time-capsule.jpg', drawCapsule);
