import type { Permalink } from '../../model/paths.ts';
import type { Site } from '../../model/site.ts';
import type { FeedLink } from '../../model/view.ts';
import { isOn } from '../addresses.ts';

const formats = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', format: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', format: 'Atom' },
  'json-feed': { file: 'feed.json', type: 'application/feed+json', format: 'JSON Feed' },
} as const;

/** The formats of feeds, by the names of their outputs. */
export type FeedFormatName = keyof typeof formats;

/** The name and the media type of every format's files. */
export const feedFiles: readonly { readonly file: string; readonly type: string }[] = Object.values(formats);

/** The address of a page's feed: beside the page, for ever. */
export function feedAddress(page: Permalink, format: FeedFormatName): Permalink {
  return `${page}${formats[format].file}` as Permalink;
}

/** The feeds of a page that can be followed, in the formats that site.yaml leaves on. */
export function linkFeeds(
  page: { readonly title: string; readonly permalink: Permalink },
  site: Site,
): FeedLink[] {
  const names = ['rss', 'atom', 'json-feed'] as const satisfies readonly FeedFormatName[];
  return names
    .filter((name) => isOn(site.config, name))
    .map((name) => {
      const { type, format } = formats[name];
      return { href: feedAddress(page.permalink, name), type, title: `${page.title} (${format})`, format };
    });
}
