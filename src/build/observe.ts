import type { BuildEvent } from '../model/build.ts';

/** Hears how far a build has come. */
export type Observe = (event: BuildEvent) => void;
