import { drawHill, drawTree, fillRidge, traceRidge } from '../land.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky, drawSun } from '../sky.ts';
import { circle, ellipse, group, mix, polygon, rect, repeat, stroke } from '../svg.ts';

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
      const stalk = stroke(
        `M${x} ${y + tall * 0.3} Q${x} ${y - tall * 0.4} ${x + lean} ${y - tall * 0.62}`,
        mix(colour, '#7a5520', 0.3),
        1.5 + depth * 3,
      );
      const ear = ellipse(x + lean, y - tall * 0.72, 2.5 + depth * 9, tall * 0.16, colour, {
        transform: `rotate(${lean} ${x + lean} ${y - tall * 0.72})`,
      });
      return stalk + ear;
    })
    .join('');
}

function drawElevator(): string {
  const bins = repeat(
    4,
    (index) =>
      rect(1230 + index * 62, 470, 60, 230, index % 2 ? '#e9dfcb' : '#f4ecda') +
      rect(1272 + index * 62, 470, 18, 230, '#2b3444', { opacity: 0.12 }),
  );
  const head = rect(1290, 390, 130, 90, '#efe5d2') + polygon('1280,392 1355,340 1430,392', '#a8503e');
  return head + bins + rect(1478, 420, 34, 280, '#d9cdb8') + stroke('M1500 430 L1600 700', '#b9ab93', 8);
}

function drawHarvester(): string {
  return group(
    { transform: 'translate(420 690)' },
    rect(-70, -96, 170, 80, '#b8402f', { rx: 12 }),
    rect(56, -140, 66, 60, '#38506a', { rx: 6 }),
    polygon('-70,-90 -130,-150 -120,-156 -40,-96', '#8d2f24'),
    circle(78, -6, 34, '#272a30'),
    circle(-42, 4, 22, '#272a30'),
    rect(126, -36, 44, 34, '#d9a53c'),
    ellipse(-160, -150, 60, 26, '#f3e3b0', { opacity: 0.6 }),
  );
}

function drawWheat(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#3f7fa3'],
      [0.45, '#a9d0d4'],
      [0.62, '#f7e6b8'],
    ]) +
    drawSun(300, 470, 60, '#fff8dd', '#fff0bb', 8) +
    drawClouds(stage, 0.7, 20, 480, '#ffffff', 0.85) +
    fillRidge(stage, traceRidge(stage, [640, 620, 635, 610, 630, 625, 640], 12), '#8fa578') +
    drawTree(stage.random, 980, 690, 120, '#5f7d48') +
    drawTree(stage.random, 1060, 692, 96, '#6f8a4c') +
    drawElevator() +
    drawHill(stage, '0,690 700,668 1300,694 1800,676', '#d9a745') +
    drawHarvester() +
    drawHill(stage, '0,760 900,740 1800,770', '#c48f34') +
    drawEars(stage, 780, 1240, 620)
  );
}

/** A wheat field before harvest. */
export const wheat = landscape('articles/business/wheat-field.jpg', drawWheat);
