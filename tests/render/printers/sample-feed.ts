import type { FeedInputs, FeedItem, FeedView } from '../../../src/model/feed.ts';
import type { Printer } from '../../../src/render/printers/printer.ts';

const origin = 'https://gazette.example';

/** Text that would break out of a careless feed. */
export const hostile = '</title>]]><script>alert("1")</script> & <!-- \u0001\ufffe\ud800 \'&amp;\' 😀';

/** What remains of it: all but the characters that XML forbids. */
export const harmless = '</title>]]><script>alert("1")</script> & <!--  \'&amp;\' 😀';

export function makeItem(changes: Partial<FeedItem> = {}): FeedItem {
  return {
    id: '/world/2026/01/01/talks/',
    url: `${origin}/world/2026/01/01/talks/`,
    headline: 'Talks',
    language: 'en',
    published: '2026-01-01T08:05:00-05:00',
    authors: [{ name: 'Jane Roe', url: `${origin}/authors/jane/` }, { name: 'A Guest' }],
    categories: ['World', 'Trade & ports'],
    summary: 'What was said',
    full: false,
    ...changes,
  };
}

export const picture = {
  url: `${origin}/assets/images/quay.jpg`,
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  alt: 'A quay',
  caption: 'The quay',
  credit: 'Ann Lee',
  copyright: '© Ann Lee',
};

export function makeFeed(items: readonly FeedItem[], changes: Partial<FeedView> = {}): FeedInputs {
  const feed: FeedView = {
    title: 'Gazette',
    description: 'News',
    language: 'en',
    address: `${origin}/feed`,
    home: `${origin}/`,
    origin,
    newsroom: 'Gazette Press',
    rights: '© Gazette Press',
    updated: '2026-02-01T08:00:00-05:00',
    ...changes,
  };
  return { feed, items };
}

/** The whole file. */
export async function printFeed(
  { print }: Printer,
  inputs: FeedInputs,
  bodies: readonly string[] = [],
): Promise<string> {
  return String(await print({ ...inputs }, bodies));
}
