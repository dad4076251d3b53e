import type { Scene } from '../scene.ts';
import { circle, clip, group, linear, path, polygon, rect } from '../svg.ts';

/** A lighthouse over waves: the newspaper's mark. */
function drawLogo(): string {
  const wave = (y: number, fill: string) =>
    path(`M0 ${y} q75 -44 150 0 t150 0 t150 0 t150 0 V600 H0 Z`, fill, { 'stroke-width': 0 });
  const beams = polygon('300,176 0,60 0,300', '#f6c768') + polygon('300,176 600,60 600,300', '#f6c768');
  const tower =
    polygon('256,214 344,214 372,470 228,470', '#f4ecdc') +
    polygon('248,286 352,286 358,342 242,342', '#b5402f');
  const lantern = rect(268, 138, 64, 76, '#fff6da') + rect(244, 204, 112, 18, '#16263d');
  const roof = polygon('252,140 300,84 348,140', '#b5402f');
  return (
    linear('night', [
      [0, '#16263d'],
      [1, '#2f5a78'],
    ]) +
    clip('disc', circle(300, 300, 290, '#000000')) +
    group(
      { 'clip-path': 'url(#disc)' },
      rect(0, 0, 600, 600, 'url(#night)'),
      group({ opacity: 0.9 }, beams),
      tower,
      lantern,
      roof,
      wave(450, '#3f86a8'),
      wave(506, '#21506e'),
    )
  );
}

/** The newspaper's logo, for search engines and feeds. */
export const logo: Scene = { file: 'content/logo.png', width: 600, height: 600, grain: 0, draw: drawLogo };
