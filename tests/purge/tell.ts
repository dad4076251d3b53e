import { openPost } from '../../src/purge/post.ts';
import type { TellingSettings } from '../../src/purge/receiver.ts';
import { openTeller, type Teller } from '../../src/purge/tell-news.ts';
import type { Vendors } from './vendors.ts';
import { accounts } from './vendors.ts';

/** Somebody who tells the vendors, and how long they waited. */
export interface Desk {
  readonly teller: Teller;
  /** In milliseconds. */
  readonly waits: number[];
  readonly lines: string[];
}

/** Secrets as they should be. */
export const secrets = {
  CLOUDFLARE_API_TOKEN: accounts.cloudflareToken,
  FASTLY_API_TOKEN: accounts.fastlyToken,
};

/** Opens a desk whose time passes at once. */
export function openDesk(
  settings: Partial<TellingSettings>,
  vendors: Pick<Vendors, 'env'>,
  { env = secrets, root = '/' }: { readonly env?: Record<string, string>; readonly root?: string } = {},
): Desk {
  const [waits, lines]: [number[], string[]] = [[], []];
  const tell = (line: string): void => void lines.push(line);
  const post = openPost({
    deadline: () => AbortSignal.timeout(10_000),
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    readClock: () => Date.parse('2026-03-01T00:00:00Z'),
    tell,
    userAgent: 'Broadsheet/test',
  });
  const all: TellingSettings = {
    url: `https://${accounts.host}`,
    feeds: { items: 20, content: 'full' },
    ...settings,
  };
  const world = {
    root,
    post,
    tell,
    env: { PATH: process.env['PATH'] ?? '', ...vendors.env, ...env },
    programDeadline: () => AbortSignal.timeout(20_000),
  };
  return { teller: openTeller(all, world), waits, lines };
}

/** News of so many addresses for caches. */
export function listNews(count: number) {
  const caches = Array.from({ length: count }, (_, index) => `https://${accounts.host}/${index}/`);
  return { caches, pages: [], feeds: [] };
}
