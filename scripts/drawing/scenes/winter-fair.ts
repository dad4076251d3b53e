import { drawCrowd } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { drawSky, drawStars } from '../sky.ts';
import { circle, ellipse, mix, polygon, rect, repeat } from '../svg.ts';
import { drawLamp, drawStreet, type Street } from '../town.ts';

const evening: Street = {
  base: 880,
  walls: ['#4a4a68', '#5a4a5f', '#3d4a63'],
  roof: '#e8edf5',
  pane: '#2a3350',
  lit: '#ffd58a',
  evening: 0.6,
};

function drawStalls(): string {
  return repeat(5, (index) => {
    const x = 90 + index * 350;
    const roof =
      polygon(
        [
          [x - 20, 800],
          [x + 120, 690],
          [x + 260, 800],
        ],
        index % 2 ? '#a8433a' : '#2f6a5c',
      ) +
      polygon(
        [
          [x - 20, 800],
          [x + 120, 690],
          [x + 260, 800],
          [x + 230, 790],
          [x + 120, 712],
          [x + 10, 790],
        ],
        '#f4f6fa',
      );
    return rect(x, 800, 240, 190, '#6d4a33') + rect(x + 16, 824, 208, 90, '#ffdf9c') + roof;
  });
}

function drawBulbs(): string {
  return repeat(44, (index) =>
    circle(
      index * 42,
      600 + Math.sin((index / 11) * Math.PI) ** 2 * 60,
      9,
      ['#ffd58a', '#ff9a7a', '#a8d8ff'][index % 3] ?? '#ffd58a',
    ),
  );
}

function drawFir({ random }: Stage): string {
  const pine = [0, 1, 2, 3, 4].map((tier) =>
    polygon(
      [
        [900, 250 + tier * 90],
        [1000 + tier * 34, 440 + tier * 110],
        [800 - tier * 34, 440 + tier * 110],
      ],
      mix('#24523f', '#163a2e', tier / 5),
    ),
  );
  const lights = repeat(46, () =>
    circle(
      900 + random.between(-0.5, 0.5) * 260,
      random.between(420, 900),
      7,
      random.pick(['#ffd58a', '#ff9a7a', '#ffffff']),
    ),
  );
  return pine.join('') + lights + circle(900, 250, 22, '#ffe39a');
}

function drawFair(stage: Stage): string {
  const { random } = stage;
  const snow = repeat(240, () =>
    circle(random.between(0, 1800), random.between(0, 1200), random.between(1.5, 5), '#ffffff', {
      opacity: random.between(0.3, 0.9),
    }),
  );
  return (
    drawSky(stage, [
      [0, '#141c3f'],
      [0.7, '#4a4f80'],
    ]) +
    drawStars(stage, 120, 500) +
    drawStreet(stage.random, -40, 1860, [320, 520], evening) +
    rect(0, 870, stage.width, 330, '#dfe6f2') +
    ellipse(900, 990, 900, 60, '#c4cfe3') +
    drawStalls() +
    drawFir(stage) +
    drawBulbs() +
    [60, 1740].map((x) => drawLamp(x, 1010, 420, '#1c2038', '#ffe7ad')).join('') +
    drawCrowd(stage.random, 13, 1000, 1170, 190) +
    snow
  );
}

/** A fair on a town square at night. */
export const winterFair = landscape('articles/culture/winter-fair.jpg', drawFair);
