import type { Config } from '../model/config.ts';
import { isOn } from './addresses.ts';
import { archivePages } from './archive-pages.ts';
import { articlePages } from './article-pages.ts';
import { authorPages } from './author-pages.ts';
import { correctionsPage } from './corrections-page.ts';
import { atom, jsonFeed, rss } from './feeds/feed-formats.ts';
import { frontPage } from './front-page.ts';
import { gonePages } from './gone-pages.ts';
import { headers } from './headers.ts';
import { indexNowKey } from './index-now-key.ts';
import { manifest } from './manifest.ts';
import { newsSitemap } from './news-sitemap.ts';
import { notFound } from './not-found.ts';
import type { OutputFormat } from './output-format.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { searchPage } from './search-page.ts';
import { sectionPages } from './section-pages.ts';
import { sitemaps } from './sitemaps.ts';
import { standingPages } from './standing-pages.ts';
import { tagPages } from './tag-pages.ts';
import { adsTxt, securityTxt, trustTxt } from './well-known.ts';

/** Every output format, in planning order. Add one here, and its contract test finds it. */
export const outputFormats: readonly OutputFormat[] = [
  articlePages,
  frontPage,
  sectionPages,
  authorPages,
  tagPages,
  archivePages,
  correctionsPage,
  standingPages,
  searchPage,
  notFound,
  gonePages,
  rss,
  atom,
  jsonFeed,
  sitemaps,
  newsSitemap,
  robots,
  redirects,
  headers,
  manifest,
  securityTxt,
  adsTxt,
  trustTxt,
  indexNowKey,
];

/** The output formats that site.yaml leaves on. */
export function activeFormats(config: Config): readonly OutputFormat[] {
  return outputFormats.filter((format) => isOn(config, format.name));
}
