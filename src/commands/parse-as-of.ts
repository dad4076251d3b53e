import { InvalidArgumentError } from 'commander';
import type { Instant } from '../model/time.ts';
import { readTimestamp } from '../support/timestamp.ts';

/** Reads the instant that `--as-of` names: RFC 3339, or a date or time without an offset, which is in UTC. */
export function parseAsOf(written: string): Instant {
  const reading = readTimestamp(written, 'UTC');
  if ('timestamp' in reading) return reading.timestamp.at;
  throw new InvalidArgumentError(`${reading.message} ${reading.hint}`);
}
