import type { Random } from './random.ts';
import { circle, ellipse, group, mix, path, rect, repeat } from './svg.ts';

/** Gives a standing figure in a coat, seen from behind; (x, y) is between the feet. */
export function drawStander(
  x: number,
  y: number,
  height: number,
  coat: string,
  skin: string,
  hair = '#2c211c',
): string {
  const u = height / 8;
  const leg = (left: number) =>
    path(`M${left} ${-u * 3} h${u * 0.62} l${-u * 0.08} ${u * 3} h${-u * 0.5} Z`, '#11151d');
  const trunk = `M${-u * 0.95} ${-u * 2.1} Q${-u * 0.8} ${-u * 4} ${-u * 0.95} ${-u * 5.5} Q${-u * 0.9} ${-u * 6.35} ${-u * 0.3} ${-u * 6.5} H${u * 0.3} Q${u * 0.9} ${-u * 6.35} ${u * 0.95} ${-u * 5.5} Q${u * 0.8} ${-u * 4} ${u * 0.95} ${-u * 2.1} Z`;
  const arm = (side: number) =>
    path(
      `M${side * u * 0.7} ${-u * 6.15} Q${side * u * 1.3} ${-u * 5.9} ${side * u * 1.25} ${-u * 3.5} L${side * u * 0.9} ${-u * 3.45} L${side * u * 0.72} ${-u * 5} Z`,
      mix(coat, '#000000', 0.25),
    );
  const seam = path(`M0 ${-u * 3.6} V${-u * 2.1}`, 'none', {
    stroke: mix(coat, '#000000', 0.4),
    'stroke-width': u * 0.08,
  });
  const neck = rect(-u * 0.22, -u * 6.9, u * 0.44, u * 0.6, skin);
  const head =
    ellipse(0, -u * 7.3, u * 0.5, u * 0.62, skin) + ellipse(0, -u * 7.42, u * 0.53, u * 0.56, hair);
  return group(
    { transform: `translate(${x} ${y})` },
    leg(-u * 0.7),
    leg(u * 0.08),
    arm(-1),
    arm(1),
    neck,
    path(trunk, coat),
    seam,
    head,
  );
}

/** Gives head and shoulders of someone who sits; (x, y) is the middle of the edge that hides the rest. */
export function drawSitter(
  x: number,
  y: number,
  size: number,
  coat: string,
  skin: string,
  hair: string,
): string {
  const shoulders = `M${-size} 0 Q${-size * 0.98} ${-size * 1.02} ${-size * 0.32} ${-size * 1.12} L${size * 0.32} ${-size * 1.12} Q${size * 0.98} ${-size * 1.02} ${size} 0 Z`;
  const shirt = `M${-size * 0.22} ${-size * 1.12} L0 ${-size * 0.45} L${size * 0.22} ${-size * 1.12} Z`;
  const head = `M${-size * 0.4} ${-size * 1.72} Q${-size * 0.42} ${-size * 2.3} 0 ${-size * 2.32} Q${size * 0.42} ${-size * 2.3} ${size * 0.4} ${-size * 1.72} Q${size * 0.2} ${-size * 2.02} ${-size * 0.4} ${-size * 1.72} Z`;
  return group(
    { transform: `translate(${x} ${y})` },
    rect(-size * 0.15, -size * 1.4, size * 0.3, size * 0.4, skin),
    path(shoulders, coat),
    path(shirt, '#f1efe8'),
    circle(0, -size * 1.75, size * 0.4, skin),
    path(head, hair),
  );
}

const COATS = ['#a8433a', '#2d4a6b', '#5d7a4f', '#c48a34', '#6b4a63', '#3a3f4a'] as const;
const SKINS = ['#d9a886', '#8a5a3f', '#e2b797', '#c48f6c'] as const;
const HAIRS = ['#2c211c', '#6b4a30', '#a09890', '#15110f'] as const;

/** Gives people here and there between two heights (y), the nearer the taller; `inset` keeps the far ones off the sides. */
export function drawCrowd(
  random: Random,
  count: number,
  top: number,
  bottom: number,
  height: number,
  inset = 0,
): string {
  return repeat(count, (index) => {
    const depth = index / count;
    const y = top + depth * (bottom - top);
    const size = height * (0.75 + depth * 0.5) * random.between(0.92, 1.06);
    const edge = 60 + inset * (1 - depth);
    return drawStander(
      random.between(edge, 1800 - edge),
      y,
      size,
      random.pick(COATS),
      random.pick(SKINS),
      random.pick(HAIRS),
    );
  });
}
