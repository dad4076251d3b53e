import type { Random } from './random.ts';

/** What a scene draws on; pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
}

/** One picture of the newspaper. */
export interface Scene {
  /** Relative to the repository; ends in `.jpg`, or in `.png` where the ground is transparent. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Strength of the film grain, 0 to 255. */
  readonly grain: number;
  /** Gives the inside of an `<svg>`. */
  readonly draw: (stage: Stage) => string;
}

/** Gives a scene of the usual size, 3:2. */
export function landscape(file: string, draw: Scene['draw']): Scene {
  return { file: `content/${file}`, width: 1800, height: 1200, grain: 9, draw };
}

/** Gives a square scene, for an author. */
export function portrait(file: string, draw: Scene['draw']): Scene {
  return { file: `content/${file}`, width: 800, height: 800, grain: 7, draw };
}
