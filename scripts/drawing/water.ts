import type { Stage } from './scene.ts';
import { group, linear, rect, repeat, type Stops } from './svg.ts';

/** Fills the stage from the waterline down. */
export function drawWater(stage: Stage, waterline: number, stops: Stops): string {
  return linear('water', stops) + rect(0, waterline, stage.width, stage.height - waterline, 'url(#water)');
}

/** Gives short flat waves, larger the nearer they are. */
export function drawWaves(
  stage: Stage,
  top: number,
  bottom: number,
  count: number,
  colour: string,
  opacity = 0.3,
) {
  const { random, width } = stage;
  return repeat(count, () => {
    const near = random.next() ** 1.3;
    const length = 20 + near * random.between(60, 240);
    const height = 1.2 + near * 5;
    const y = top + near * (bottom - top);
    return rect(random.between(-60, width), y, length, height, colour, {
      rx: height / 2,
      opacity: opacity * random.between(0.35, 1),
    });
  });
}

/** Gives the path of light that a sun, a moon or a lamp lays on water. */
export function drawGlitter(
  stage: Stage,
  x: number,
  top: number,
  bottom: number,
  spread: number,
  colour: string,
) {
  const { random } = stage;
  return repeat(90, () => {
    const near = random.next();
    const half = spread * (0.25 + near * 0.75);
    const length = random.between(0.1, 0.55) * half;
    const height = 2 + near * 4.5;
    const left = x + random.between(-0.5, 0.5) * half - length / 2;
    return rect(left, top + near * (bottom - top), length, height, colour, {
      rx: height / 2,
      opacity: random.between(0.25, 0.8),
    });
  });
}

/** Gives the mirror image of what stands on the waterline. */
export function drawReflection(waterline: number, opacity: number, shapes: string): string {
  return group({ transform: `translate(0 ${waterline * 2}) scale(1 -1)`, opacity }, shapes);
}
