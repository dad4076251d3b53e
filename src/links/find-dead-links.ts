import { lookup } from 'node:dns/promises';
import { setTimeout } from 'node:timers/promises';
import type { DeadLink, ExternalLink } from '../model/external-link.ts';
import type { Instant } from '../model/time.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { recallLinks, type RememberedLink, rememberLinks } from './link-memory.ts';
import { probeLink, type ProbeTools, type Verdict } from './probe-link.ts';

export interface LinkTools extends ProbeTools {
  /** Whether this machine finds hosts at all. */
  readonly isOnline: () => Promise<boolean>;
}

/** What was found out; `isCutOff` where no host at all was found, which says nothing of the links. */
export interface LinkReport {
  readonly dead: readonly DeadLink[];
  readonly isCutOff: boolean;
}

/** The real network and the real time. */
export function openLinkTools(version: string): LinkTools {
  return {
    permitted: new Set(),
    deadline: () => AbortSignal.timeout(15_000),
    userAgent: `Broadsheet/${version} (link check)`,
    wait: (milliseconds) => setTimeout(milliseconds),
    // IANA keeps this name for examples; it is always there.
    isOnline: () => lookup('example.com').then(Boolean, () => false),
  };
}

const atOnce = 8;
/** Between two questions to one host, in milliseconds. */
const pause = 500;

/**
 * Tells which links lead nowhere, by asking their servers, each one question at a time, or by what is remembered. Never
 * rejects for what the network does; with ProblemError (exit 2) if the cache cannot be written.
 */
export async function findDeadLinks(
  links: readonly ExternalLink[],
  { cacheDir, now }: { readonly cacheDir: string; readonly now: Instant },
  tools: LinkTools,
  observe: (done: number, total: number) => void,
): Promise<LinkReport> {
  const addresses = new Set(links.map(({ url }) => stripFragment(url)));
  const recalled = await recallLinks(cacheDir, now);
  const known = new Map([...recalled].filter(([address]) => addresses.has(address)));
  const unknown = [...addresses].filter((address) => !known.has(address));
  const found = await probeAll(unknown, tools, observe);
  const isCutOff = !isAnswered(found) && found.size > 0 && !(await tools.isOnline());
  if (!isCutOff) for (const [address, verdict] of found) known.set(address, { ...verdict, at: now });
  await rememberLinks(cacheDir, known);
  const dead = links.flatMap((link) => describeDead(link, known.get(stripFragment(link.url))));
  return { dead, isCutOff };
}

async function probeAll(
  addresses: readonly string[],
  tools: LinkTools,
  observe: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, Verdict>> {
  const found = new Map<string, Verdict>();
  const hosts = Map.groupBy(addresses, (address) => URL.parse(address)?.host ?? '');
  await forEachLimited(hosts.values(), atOnce, async (ofHost) => {
    for (const [index, address] of ofHost.entries()) {
      if (index > 0) await tools.wait(pause);
      found.set(address, await probeLink(address, tools));
      observe(found.size, addresses.length);
    }
  });
  return found;
}

function isAnswered(found: ReadonlyMap<string, Verdict>): boolean {
  return [...found.values()].some(
    ({ state, reason }) => state === 'alive' || reason?.startsWith('answers') === true,
  );
}

function stripFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

function describeDead(link: ExternalLink, known: RememberedLink | undefined): DeadLink[] {
  return known?.state === 'dead' ? [{ ...link, reason: known.reason ?? '' }] : [];
}
