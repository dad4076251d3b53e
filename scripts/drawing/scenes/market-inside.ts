import { drawCrowd } from '../people.ts';
import { landscape, type Stage } from '../scene.ts';
import { circle, linear, mix, path, polygon, radial, rect, repeat, stroke } from '../svg.ts';

function drawInside(stage: Stage): string {
  const ribs = repeat(6, (index) => {
    const half = 860 - index * 130;
    const foot = 1010 - index * 64;
    return path(
      `M${900 - half} ${foot} V${foot - half * 0.62} A${half} ${half * 0.6} 0 0 1 ${900 + half} ${foot - half * 0.62} V${foot}`,
      'none',
      { stroke: mix('#2c4642', '#9db5a8', index / 6), 'stroke-width': 34 - index * 5 },
    );
  });
  const rays = repeat(5, (index) =>
    polygon(
      [
        [640 + index * 110, 150],
        [700 + index * 110, 150],
        [420 + index * 260, 1100],
        [240 + index * 260, 1100],
      ],
      'url(#ray)',
    ),
  );
  return (
    radial('air', [
      [0, '#fff3d0'],
      [0.5, '#e4c690'],
      [1, '#9a7350'],
    ]) +
    linear('ray', [
      [0, '#fff6da', 0.5],
      [1, '#fff6da', 0],
    ]) +
    rect(0, 0, stage.width, stage.height, 'url(#air)') +
    polygon('0,1010 690,700 1110,700 1800,1010 1800,1200 0,1200', '#8d6a4a') +
    repeat(9, (index) => stroke(`M${760 + index * 35} 700 L${(index - 4) * 420 + 900} 1200`, '#6b4d34', 3)) +
    ribs +
    circle(900, 480, 92, '#5b4028') +
    circle(900, 480, 78, '#f9f1dc') +
    stroke('M900 480 V424 M900 480 L938 500', '#2a2a2a', 8) +
    rays +
    drawCrowd(stage.random, 14, 800, 1130, 190, 560)
  );
}

/** The market hall from within. */
export const marketInside = landscape('articles/culture/market-hall-inside.jpg', drawInside);
