import type { Random } from './random.ts';
import type { Stage } from './scene.ts';
import { circle, ellipse, group, mix, path, polygon, type Point, rect, repeat, stroke } from './svg.ts';

function displace(random: Random, heights: readonly number[], reach: number): number[] {
  return heights.flatMap((height, index) => {
    const following = heights[index + 1];
    if (following === undefined) return [height];
    return [height, (height + following) / 2 + random.between(-reach, reach)];
  });
}

/** Gives a skyline of hills through the given heights (y), rougher the larger `reach` is. */
export function traceRidge(stage: Stage, heights: readonly number[], reach: number, rounds = 6): Point[] {
  let line: readonly number[] = heights;
  for (let round = 0; round < rounds; round += 1) line = displace(stage.random, line, reach / 2 ** round);
  return line.map((y, index) => [(index / (line.length - 1)) * stage.width, y]);
}

/** Fills everything below a skyline. */
export function fillRidge(stage: Stage, ridge: readonly Point[], fill: string): string {
  return polygon([...ridge, [stage.width, stage.height], [0, stage.height]], fill);
}

/** Gives the snow on a ridge: what lies above a height, with a ragged lower edge. */
export function drawSnow(ridge: readonly Point[], line: number, fill: string): string {
  const lower = ridge.map(([x, y]): Point => {
    const tongue = 0.4 + 0.1 * Math.sin(x / 31) + 0.08 * Math.sin(x / 13 + 1);
    return [x, y + Math.max(0, line - y) * tongue];
  });
  return polygon([...ridge, ...lower.reverse()], fill);
}

/** Gives smooth rolling ground along points (`0,760 600,700`), from left to right, and fills the stage below. */
export function drawHill(stage: Stage, points: string, fill: string): string {
  const [first = [0, 0], ...rest] = points.split(' ').map((point) => point.split(',').map(Number));
  let [lastX = 0, lastY = 0] = first;
  let d = `M${lastX} ${stage.height} V${lastY}`;
  for (const [x = 0, y = 0] of rest) {
    const middle = (lastX + x) / 2;
    d += ` C${middle} ${lastY} ${middle} ${y} ${x} ${y}`;
    [lastX, lastY] = [x, y];
  }
  return path(`${d} V${stage.height} Z`, fill);
}

/** Gives a leafy tree that stands on (x, y); the light comes from the right. */
export function drawTree(random: Random, x: number, y: number, height: number, leaf: string): string {
  const crown = repeat(9, (index) => {
    const side = random.between(-0.24, 0.24) * height;
    const shade = mix(leaf, index > 5 ? '#fff2c0' : '#102028', index > 5 ? 0.14 : 0.16 - index * 0.02);
    const lift = random.between(0.45, 0.85) * height;
    return circle(
      x + side + (index > 5 ? height * 0.06 : 0),
      y - lift,
      height * random.between(0.13, 0.21),
      shade,
    );
  });
  return (
    rect(x - height * 0.025, y - height * 0.45, height * 0.05, height * 0.45, mix(leaf, '#1c1410', 0.7)) +
    crown
  );
}

/** Gives a pine that stands on (x, y). */
export function drawPine(x: number, y: number, height: number, fill: string): string {
  return repeat(4, (tier) => {
    const top = y - height + tier * height * 0.2;
    const half = height * (0.1 + tier * 0.05);
    const foot = top + height * 0.36;
    return polygon(
      [
        [x, top],
        [x + half, foot],
        [x - half, foot],
      ],
      fill,
    );
  });
}

/** Gives a date palm that stands on (x, y). */
export function drawPalm(
  random: Random,
  x: number,
  y: number,
  height: number,
  leaf: string,
  trunk: string,
): string {
  const lean = random.between(-0.08, 0.08) * height;
  const top: Point = [x + lean, y - height];
  const fronds = repeat(13, (index) => {
    const angle = (index / 12) * Math.PI * 1.3 + Math.PI * 0.85;
    const reach = height * random.between(0.34, 0.44);
    const tip: Point = [
      top[0] + Math.cos(angle) * reach,
      top[1] + Math.sin(angle) * reach * 0.55 + reach * 0.28,
    ];
    const bend: Point = [
      top[0] + Math.cos(angle) * reach * 0.55,
      top[1] + Math.sin(angle) * reach * 0.62 - reach * 0.12,
    ];
    const back = `${bend[0] + 8} ${bend[1] + reach * 0.13}`;
    const d = `M${top[0]} ${top[1]} Q${bend[0]} ${bend[1]} ${tip[0]} ${tip[1]} Q${back} ${top[0]} ${top[1]} Z`;
    return path(d, mix(leaf, '#0d1f16', random.between(0, 0.35)));
  });
  const stem = stroke(
    `M${x} ${y} Q${x + lean * 0.1} ${y - height * 0.5} ${top[0]} ${top[1]}`,
    trunk,
    height * 0.045,
  );
  return group(
    {},
    stem,
    fronds,
    ellipse(top[0], top[1] + 8, height * 0.035, height * 0.03, mix(trunk, '#c26a1e', 0.5)),
  );
}
