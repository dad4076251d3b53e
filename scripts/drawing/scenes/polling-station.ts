import { drawStander } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { circle, linear, polygon, rect, repeat, stroke } from '../svg.ts';

function drawBooth(x: number): string {
  const legs = [x + 14, x + 196].map((left) => rect(left, 700, 12, 330, '#6f7a86')).join('');
  const screen =
    rect(x, 480, 222, 236, '#2f568f', { rx: 6 }) + rect(x + 10, 490, 202, 216, '#3c69a8', { rx: 4 });
  return legs + screen + rect(x - 12, 700, 246, 18, '#d8d2c4');
}

function drawBunting(): string {
  const flags = repeat(16, (index) => {
    const x = 760 + index * 66;
    const y = 96 + Math.sin((index / 15) * Math.PI) * 70;
    const colour = index % 3 === 0 ? '#b5403a' : index % 3 === 1 ? '#f7f0de' : '#2f568f';
    return polygon(
      [
        [x - 26, y],
        [x + 26, y],
        [x, y + 66],
      ],
      colour,
    );
  });
  return stroke('M700 70 Q1255 260 1800 70', '#7c6038', 4) + flags;
}

function drawPoll(stage: Stage): string {
  const boards = repeat(12, (index) =>
    stroke(`M${900 + (index - 6) * 190} 860 L${900 + (index - 6) * 420} 1200`, '#8a5f3a', 3),
  );
  const ballot =
    polygon('1228,560 1328,560 1328,700 1228,700', '#fbf7ec') +
    repeat(
      4,
      (index) =>
        rect(1242, 582 + index * 26, 60, 7, '#a6a094') +
        circle(1314, 585 + index * 26, 6, index === 1 ? '#26354d' : '#d8d1c0'),
    );
  const box =
    rect(1120, 692, 320, 300, '#e5e1d6') +
    rect(1100, 676, 360, 34, '#c7c1b3', { rx: 6 }) +
    rect(1206, 688, 148, 9, '#3d3a36') +
    rect(1120, 820, 320, 64, '#b5403a') +
    circle(1280, 852, 22, '#f4efe4');
  const panes = [120, 420].map(
    (x) =>
      rect(x, 90, 220, 250, '#f7f0de') +
      rect(x + 12, 102, 196, 226, '#bfd8e2') +
      rect(x + 104, 102, 10, 226, '#f7f0de'),
  );
  return (
    linear('hall', [
      [0, '#e9d9b6'],
      [1, '#cdb68a'],
    ]) +
    linear('boards', [
      [0, '#c08a55'],
      [1, '#8d5c36'],
    ]) +
    rect(0, 0, stage.width, 860, 'url(#hall)') +
    rect(0, 780, stage.width, 80, '#9b7a52') +
    rect(0, 860, stage.width, 340, 'url(#boards)') +
    boards +
    panes.join('') +
    drawBunting() +
    [80, 380, 680].map(drawBooth).join('') +
    drawStander(190, 1040, 470, '#4b6a54', '#c48f6c') +
    drawStander(790, 1040, 450, '#8c3b2e', '#8a5a3f', '#1d1613') +
    ballot +
    box +
    rect(1040, 980, 480, 26, '#5c3d25') +
    [1070, 1470].map((x) => rect(x, 1000, 22, 200, '#5c3d25')).join('') +
    drawStander(1620, 1180, 640, '#2c3a55', '#e0b493', '#9b938a')
  );
}

/** Voters in a wooden hall. */
export const pollingStation = landscape('articles/politics/polling-station.jpg', drawPoll);
