import { landscape, type Stage } from '../scene.ts';
import { drawClouds, drawSky } from '../sky.ts';
import { circle, clip, group, polygon, rect, repeat, stroke } from '../svg.ts';

function drawDial(): string {
  const hours = repeat(12, (index) =>
    rect(892, 352, 16, index % 3 ? 40 : 64, '#2a2f3d', { transform: `rotate(${index * 30} 900 600)` }),
  );
  const hands = stroke('M900 600 L1034 523', '#2a2f3d', 24) + stroke('M900 600 L900 398', '#2a2f3d', 15);
  return (
    circle(900, 600, 312, '#8a4a38') +
    circle(900, 600, 290, '#c59a45') +
    circle(900, 600, 268, '#f9f1dc') +
    hours +
    hands +
    circle(900, 600, 24, '#b5402f')
  );
}

function drawBricks(stage: Stage): string {
  return repeat(420, (index) => {
    const row = Math.floor(index / 14);
    const x = 480 + (index % 14) * 62 - (row % 2) * 31;
    return rect(x, 240 + row * 33, 58, 29, stage.random.pick(['#b5644a', '#ab5b43', '#bd6d52', '#a65740']));
  });
}

function drawTower(stage: Stage): string {
  return (
    drawSky(stage, [
      [0, '#5f9dbf'],
      [1, '#f4e3bf'],
    ]) +
    drawClouds(stage, 0.75, 0, 1100, '#ffffff', 0.85) +
    rect(480, 240, 840, 960, '#8a4a38') +
    clip('tower', rect(480, 240, 840, 960, '#000000')) +
    group({ 'clip-path': 'url(#tower)' }, drawBricks(stage)) +
    rect(1150, 240, 170, 960, '#2b1d2a', { opacity: 0.22 }) +
    polygon('400,250 900,-260 1400,250', '#3f5f5a') +
    polygon('900,-260 1400,250 1120,250', '#24403c', { opacity: 0.5 }) +
    rect(430, 236, 940, 44, '#e6d2b0') +
    rect(430, 276, 940, 10, '#7a5a44', { opacity: 0.5 }) +
    rect(450, 960, 900, 40, '#e6d2b0') +
    drawDial() +
    polygon('0,1200 0,1130 480,1040 480,1200', '#3f5f5a') +
    polygon('1320,1040 1800,1130 1800,1200 1320,1200', '#35524d')
  );
}

/** The clock tower of the market hall. */
export const marketClock = landscape('articles/culture/market-hall-clock.jpg', drawTower);
