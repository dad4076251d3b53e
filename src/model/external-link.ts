import type { Place } from './problem.ts';

/** A link or a picture that leads to another site, where it is written. */
export interface ExternalLink {
  /** Absolute, http or https. */
  readonly url: string;
  readonly place: Place;
}

/** One that leads nowhere. */
export interface DeadLink extends ExternalLink {
  /** As the end of a sentence: `answers 404`. */
  readonly reason: string;
}
