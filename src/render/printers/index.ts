import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import type { Printer } from './printer.ts';
import { rss } from './rss.ts';
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts';
import { text } from './text.ts';

/** Every printer. */
export const printers: readonly Printer[] = [text, sitemap, sitemapIndex, newsSitemap, rss, atom, jsonFeed];
