import { drawTree } from '../land.ts';
import { drawCrowd } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { circle, linear, path, polygon, rect, repeat, stroke } from '../svg.ts';

function drawHall(): string {
  const arches = repeat(7, (index) => {
    const x = 300 + index * 172;
    const wide = index === 3 ? 24 : 0;
    const glass = path(
      `M${x - wide} 860 V640 A${64 + wide} ${70 + wide} 0 0 1 ${x + 128 + wide} 640 V860 Z`,
      '#ffdf9c',
    );
    const bars = rect(x + 60, 575, 7, 285, '#6d3a2c') + rect(x, 690, 128, 7, '#6d3a2c');
    return glass + bars;
  });
  const tower =
    rect(840, 190, 120, 260, '#b5644a') +
    polygon('824,196 900,70 976,196', '#3f5f5a') +
    circle(900, 280, 42, '#f7efda') +
    stroke('M900 280 V250 M900 280 L920 292', '#2a2a2a', 6) +
    stroke('M900 70 V30', '#2a2a2a', 6);
  const roof =
    polygon('230,460 420,360 1380,360 1570,460', '#3f5f5a') +
    repeat(20, (index) => stroke(`M${430 + index * 49} 362 L${262 + index * 67} 458`, '#2c4642', 4));
  return (
    tower +
    roof +
    rect(250, 456, 1300, 414, '#b5644a') +
    rect(250, 456, 1300, 26, '#e6d2b0') +
    rect(250, 540, 1300, 8, '#e6d2b0') +
    arches +
    rect(250, 846, 1300, 24, '#8a4a38')
  );
}

function drawMarketFront(stage: Stage): string {
  const awnings = [130, 1430].map((x) => {
    const stripes = repeat(8, (index) =>
      polygon(
        [
          [x + 20 + index * 27, 800],
          [x + 47 + index * 27, 800],
          [x + 40 + index * 33, 880],
          [x + 4 + index * 33, 880],
        ],
        index % 2 ? '#f4ead4' : '#b5402f',
      ),
    );
    return (
      rect(x + 10, 880, 250, 130, '#7a5a3c') +
      stripes +
      repeat(11, (index) =>
        circle(
          x + 34 + index * 21,
          884 - (index % 2) * 10,
          15,
          ['#d9683c', '#8aa84e', '#e0b23c'][index % 3] ?? '#d9683c',
        ),
      )
    );
  });
  return (
    drawSky(stage, [
      [0, '#7fb0c4'],
      [0.6, '#f4e3bf'],
    ]) +
    drawClouds(stage, 0.6, 0, 460, '#ffffff', 0.8) +
    drawTree(stage.random, 150, 860, 420, '#7f9a4e') +
    drawTree(stage.random, 1680, 860, 460, '#8fa552') +
    drawHall() +
    linear('square', [
      [0, '#d9c6a2'],
      [1, '#a58d6d'],
    ]) +
    rect(0, 866, stage.width, 334, 'url(#square)') +
    repeat(9, (index) => rect(0, 900 + index * index * 4, stage.width, 2, '#7a664c', { opacity: 0.3 })) +
    awnings.join('') +
    drawCrowd(stage.random, 16, 920, 1150, 170)
  );
}

/** The market hall from the square. */
export const marketFront = landscape('articles/culture/market-hall-front.jpg', drawMarketFront);
