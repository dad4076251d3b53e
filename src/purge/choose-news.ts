import type { ChangedFile, SiteChanges } from '../model/changes.ts';
import type { News } from '../model/purge.ts';
import { forbidsIndex } from '../support/robots-rules.ts';
import { isForSearchEngines } from './page-head.ts';

/** What is known of the site. */
export interface KnownSite {
  /** Origin, without a trailing `/`. */
  readonly url: string;
  /** Names of the files of feeds: `rss.xml`. */
  readonly feedNames: ReadonlySet<string>;
  /** Headers by which a file of the site is sent, names in lower case. */
  readonly headersFor: (path: string) => Readonly<Record<string, string>>;
  /** The text of a file of the site; undefined if it is not there any more. */
  readonly readText: (path: string) => string | undefined;
}

/** Who has to be told of what. */
export function chooseNews({ files, answers = [] }: SiteChanges, site: KnownSite): News {
  const { url: origin, feedNames } = site;
  const isFeed = ({ path }: ChangedFile) => feedNames.has(path.slice(path.lastIndexOf('/') + 1));
  const kept = files.filter((file) => mayBeKept(file, site)).flatMap((file) => listAddresses(file, origin));
  return {
    caches: [...new Set([...kept, ...answers.map((url) => origin + url)])],
    pages: files.filter((file) => isNewsOfPage(file, site)).map(({ url }) => origin + url),
    feeds: files
      .filter((file) => isFeed(file) && file.change !== 'removed' && file.what !== 'surroundings')
      .map(({ url }) => origin + url),
  };
}

/** A new file whose name follows from its content was never asked for before it was there. */
function mayBeKept({ path, change }: ChangedFile, { headersFor }: KnownSite): boolean {
  return change !== 'added' || !/\bimmutable\b/.test(headersFor(path)['cache-control'] ?? '');
}

/** Hosts answer the same at the address of a folder and at that of its index. */
function listAddresses({ path, url }: ChangedFile, origin: string): string[] {
  return /(?:^|\/)index\.html$/.test(path) ? [origin + url, `${origin}${url}index.html`] : [origin + url];
}

function isNewsOfPage({ path, url, change, what }: ChangedFile, site: KnownSite): boolean {
  if (!path.endsWith('.html') || path === '404.html') return false;
  if (change === 'removed') return true;
  if (change === 'changed' && what !== 'content') return false;
  if (forbidsIndex([], site.headersFor(path)['x-robots-tag'])) return false;
  const html = site.readText(path);
  return html !== undefined && isForSearchEngines(html, site.url + url);
}
