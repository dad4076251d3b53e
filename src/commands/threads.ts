import { InvalidArgumentError } from 'commander';

const most = 256;

/** Reads a number of threads. */
export function readThreads(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new InvalidArgumentError(`Please write a whole number from 1 to ${most}.`);
}
