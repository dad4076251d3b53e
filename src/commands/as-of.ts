import { InvalidArgumentError } from 'commander';
import { loadSettings } from '../build/settings.ts';
import { ProblemError } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { readTimestamp } from '../support/timestamp.ts';

/** Refuses, while arguments are read, what no zone could make an instant. */
export function checkInstant(written: string): string {
  const reading = readTimestamp(written, 'UTC');
  if ('timestamp' in reading) return written;
  throw new InvalidArgumentError(`${reading.message} Please ${reading.hint}.`);
}

/**
 * The instant that `--as-of` names. What has no offset is in the newsroom's zone, as dates in its articles are.
 * Throws ProblemError (exit 2) for a time that the zone's clocks skip.
 */
export async function readAsOf(written: string, root: string): Promise<Instant> {
  const { config } = await loadSettings(root);
  // Without settings nothing will be built, whatever the instant.
  const reading = readTimestamp(written, config?.timeZone ?? 'UTC');
  if ('timestamp' in reading) return reading.timestamp.at;
  const { message, hint } = reading;
  throw new ProblemError(
    [{ code: 'invalid-as-of', severity: 'error', message: `--as-of: ${message}`, hint }],
    2,
  );
}
