import { drawHill, drawTree, fillRidge, traceRidge } from '../land.ts';
import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky, drawSun } from '../sky.ts';
import { polygon, rect, repeat, stroke } from '../svg.ts';
import { drawReflection, drawWater, drawWaves } from '../water.ts';

function drawSpan(x: number, width: number, deck: number, rise: number, colour: string): string {
  const top = `M${x} ${deck} Q${x + width / 2} ${deck - rise * 2} ${x + width} ${deck}`;
  const struts = repeat(11, (index) => {
    const share = (index + 1) / 12;
    const left = x + share * width;
    const height = 4 * share * (1 - share) * rise;
    const lean = (share < 0.5 ? 1 : -1) * (width / 12);
    return stroke(`M${left} ${deck} V${deck - height} L${left + lean} ${deck}`, colour, 9);
  });
  return stroke(top, colour, 22) + struts;
}

function drawBridge(): string {
  const piers = [560, 1240].map((x) =>
    polygon(
      [
        [x - 46, 800],
        [x + 46, 800],
        [x + 66, 1000],
        [x - 66, 1000],
      ],
      '#6f5f58',
    ),
  );
  const rust = repeat(16, (index) => rect(30 + index * 113, 798, 34, 8, '#c2673a', { opacity: 0.7 }));
  return (
    [-120, 560, 1240].map((x) => drawSpan(x, 680, 770, 210, '#3f5a58')).join('') +
    piers.join('') +
    rect(0, 764, 1800, 36, '#324846') +
    rust +
    rect(0, 722, 1800, 6, '#324846') +
    repeat(60, (index) => rect(index * 30, 724, 4, 44, '#324846'))
  );
}

function drawRiverBridge(stage: Stage): string {
  const bridge = drawBridge();
  return (
    drawSky(stage, [
      [0, '#87a6a5'],
      [0.5, '#dfd9b9'],
      [0.8, '#f6dfae'],
    ]) +
    drawSun(420, 380, 58, '#fff6dc', '#fff0c0', 7) +
    drawClouds(stage, 0.55, 0, 480, '#ffffff', 0.6) +
    fillRidge(stage, traceRidge(stage, [640, 590, 640, 600, 560, 610, 580, 640], 26), '#93a895') +
    fillRidge(stage, traceRidge(stage, [740, 700, 720, 690, 720, 680, 730], 20), '#6d8a78') +
    drawWater(stage, 900, [
      [0, '#a9b79f'],
      [1, '#3f5f5e'],
    ]) +
    drawReflection(940, 0.22, bridge) +
    bridge +
    drawWaves(stage, 905, 1200, 170, '#f2f0da', 0.34) +
    drawHill(stage, '0,1060 260,1090 520,1200', '#2f4840') +
    drawTree(stage.random, 130, 1120, 420, '#5a7a45') +
    drawStander(760, 766, 86, '#7b2f2c', '#d9a886')
  );
}

/** An iron bridge over a slow river. */
export const ironBridge = landscape('articles/politics/iron-bridge.jpg', drawRiverBridge);
