import type { Printer } from './printer.ts';
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts';
import { text } from './text.ts';

/** Every printer. */
export const printers: readonly Printer[] = [text, sitemap, sitemapIndex, newsSitemap];
