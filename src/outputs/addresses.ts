import type { Config } from '../model/config.ts';
import type { OutputPath, Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { slugify } from '../support/slugify.ts';

/** Tells whether site.yaml leaves an output format on; every one is, unless switched off by its name. */
export function isOn(config: Config, output: string): boolean {
  return config.outputs[output] ?? true;
}

/** The front page. */
export const frontPageAddress = '/' as Permalink;

/** The page of a section. */
export function sectionAddress(id: string): Permalink {
  return `/${encodeURIComponent(id)}/` as Permalink;
}

/** The page of an author who has a file and a published article, or nothing. */
export function authorAddress(site: Site, id: string): Permalink | undefined {
  if (!isOn(site.config, 'author-pages') || !site.authors.has(id) || !site.byAuthor.has(id)) return undefined;
  return `/authors/${encodeURIComponent(id)}/` as Permalink;
}

/** The page of a tag, or nothing if there are no tag pages. */
export function tagAddress(config: Config, tag: string): Permalink | undefined {
  return isOn(config, 'tag-pages') ? addressTag(tag) : undefined;
}

/** Where the page of a tag is, where there are any. */
export function addressTag(tag: string): Permalink {
  return `/tags/${encodeURIComponent(slugify(tag))}/` as Permalink;
}

/** The page that searches the site, or nothing if the search is off. */
export function searchAddress(config: Config): Permalink | undefined {
  return isOn(config, 'search-page') ? ('/search/' as Permalink) : undefined;
}

/** What a host answers with for an address that is gone. */
export const goneAddress = '/410.html' as Permalink;

/** The way to every article by year and month. */
export const archiveAddress = '/archive/' as Permalink;

/** The corrections of all articles. */
export const correctionsAddress = '/corrections/' as Permalink;

/** What a phone shows of the newspaper among its apps. */
export const manifestAddress = '/manifest.webmanifest' as Permalink;

/** The sitemap index. */
export const sitemapAddress = '/sitemap.xml' as Permalink;

/** The sitemap of the last two days' news. */
export const newsSitemapAddress = '/sitemaps/news.xml' as Permalink;

/** The file that a server sends for an address. */
export function outputPathOf(permalink: Permalink): OutputPath {
  const path = (permalink.includes('%') ? decodeURIComponent(permalink) : permalink).slice(1);
  return (path === '' || path.endsWith('/') ? `${path}index.html` : path) as OutputPath;
}
