import { drawStander } from '../people.ts';
import type { Random } from '../random.ts';
import { landscape, type Stage } from '../scene.ts';
import { circle, linear, path, radial, rect, repeat } from '../svg.ts';

function drawCrate(random: Random, x: number, y: number, colours: readonly [string, string, string]): string {
  const fruit = repeat(34, (index) => {
    const left = x + 26 + (index % 8) * 37 + random.between(-6, 6);
    const top = y - 66 + Math.floor(index / 8) * 22;
    const colour = random.pick(colours);
    return circle(left, top, 25, colour) + circle(left - 7, top - 8, 6, '#ffffff', { opacity: 0.35 });
  });
  const slats = [0, 46, 92].map((offset) =>
    rect(x, y + offset - 6, 320, 38, offset === 46 ? '#b98d58' : '#c79b64'),
  );
  return (
    rect(x + 6, y - 90, 308, 100, '#5b4028') +
    fruit +
    slats.join('') +
    rect(x - 4, y - 14, 20, 150, '#a57a48') +
    rect(x + 304, y - 14, 20, 150, '#a57a48')
  );
}

function drawStall(stage: Stage): string {
  const { random } = stage;
  const crates: readonly [number, number, readonly [string, string, string]][] = [
    [90, 720, ['#c23b2e', '#d9523c', '#a82c28']],
    [470, 720, ['#e0932c', '#eeae4a', '#d9822a']],
    [850, 720, ['#7fa548', '#95b85c', '#688f3a']],
    [1230, 720, ['#e6c34a', '#f0d46c', '#d6ae34']],
    [280, 960, ['#6b3f6e', '#825384', '#54305a']],
    [660, 960, ['#d9683c', '#e8835a', '#c4552c']],
    [1040, 960, ['#4f7a3f', '#628f4c', '#3d6632']],
    [1420, 960, ['#c23b2e', '#e6c34a', '#7fa548']],
  ];
  const stripes = repeat(15, (index) =>
    path(`M${index * 130 - 60} 60 h130 v210 q-65 70 -130 0 Z`, index % 2 ? '#f4ead4' : '#2f6a5c'),
  );
  const lamps = [420, 900, 1380].map(
    (x) =>
      circle(x, 360, 130, 'url(#warm)') +
      rect(x - 2, 270, 4, 70, '#2a2a2a') +
      path(`M${x - 44} 372 Q${x} 310 ${x + 44} 372 Z`, '#2a2a2a') +
      circle(x, 378, 16, '#fff2c4'),
  );
  return (
    radial('warm', [
      [0, '#ffe3a0', 0.8],
      [1, '#ffe3a0', 0],
    ]) +
    linear('hall', [
      [0, '#6b4a3a'],
      [1, '#3a2a26'],
    ]) +
    rect(0, 0, stage.width, stage.height, 'url(#hall)') +
    repeat(6, (index) => rect(110 + index * 300, 260, 170, 330, '#8d6a4c', { opacity: 0.35, rx: 85 })) +
    lamps.join('') +
    drawStander(1560, 960, 560, '#2d4a6b', '#c48f6c') +
    drawStander(250, 960, 540, '#8a5a3f', '#e2b797', '#6b4a30') +
    rect(0, 800, stage.width, 310, '#553a2a') +
    rect(0, 800, stage.width, 16, '#7a5a3c') +
    crates.map(([x, y, colours]) => drawCrate(random, x, y, colours)).join('') +
    rect(0, 1110, stage.width, 90, '#4a3324') +
    rect(0, 40, stage.width, 34, '#24463f') +
    stripes
  );
}

/** Crates of fruit under an awning. */
export const marketStall = landscape('articles/culture/market-hall-stall.jpg', drawStall);
