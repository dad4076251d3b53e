import { join } from 'node:path';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';
import type { Instant } from '../model/time.ts';
import type { Verdict } from './probe-link.ts';

/** What was found out about links, by their addresses, and when. */
export type LinkMemory = ReadonlyMap<string, RememberedLink>;

export interface RememberedLink extends Verdict {
  readonly at: Instant;
}

const day = 24 * 3600 * 1000;
/** How long it counts: what was there is likely to be there. */
const ages: Readonly<Record<Verdict['state'], number>> = { alive: 7 * day, dead: day, unclear: day };

/** What is still fresh of what is remembered. */
export async function recallLinks(cacheDir: string, now: Instant): Promise<LinkMemory> {
  const entries = ((await readSealed(nameFile(cacheDir))) ?? []) as readonly [string, RememberedLink][];
  return new Map(entries.filter(([, { state, at }]) => at <= now && now - at < ages[state]));
}

/** Remembers these and no others. Rejects with ProblemError (exit 2) if it cannot. */
export function rememberLinks(cacheDir: string, memory: LinkMemory): Promise<void> {
  return writeSealed(nameFile(cacheDir), [...memory]);
}

function nameFile(cacheDir: string): string {
  return join(cacheDir, 'links.json');
}
