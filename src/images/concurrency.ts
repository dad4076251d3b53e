import { availableParallelism } from 'node:os';

/** How many pictures are worked on at a time. */
export const pictureConcurrency = Math.min(availableParallelism(), 4);
