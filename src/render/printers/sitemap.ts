import { escapeHtml } from '../../support/escape-html.ts';
import type { Printer } from './printer.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const google = 'http://www.google.com/schemas';

interface Entry {
  readonly loc: string;
  readonly lastmod?: string;
  readonly images?: readonly string[];
}

/** Prints `inputs.urls` as a sitemap (sitemaps.org) with Google's image extension. */
export const sitemap: Printer = {
  name: 'sitemap',
  print: ({ urls }) => {
    const items = (urls as readonly Entry[]).map((url) => `<url>${printEntry(url)}</url>\n`);
    return `${declaration}<urlset xmlns="${protocol}" xmlns:image="${google}/sitemap-image/1.1">\n${items.join('')}</urlset>\n`;
  },
};

/** Prints `inputs.sitemaps` as a sitemap index (sitemaps.org). */
export const sitemapIndex: Printer = {
  name: 'sitemap-index',
  print: ({ sitemaps }) => {
    const items = (sitemaps as readonly Entry[]).map((one) => `<sitemap>${printEntry(one)}</sitemap>\n`);
    return `${declaration}<sitemapindex xmlns="${protocol}">\n${items.join('')}</sitemapindex>\n`;
  },
};

function printEntry({ loc, lastmod, images = [] }: Entry): string {
  const pictures = images.map((image) => `<image:image>${tag('image:loc', image)}</image:image>`);
  return tag('loc', loc) + (lastmod === undefined ? '' : tag('lastmod', lastmod)) + pictures.join('');
}

interface NewsEntry {
  readonly loc: string;
  readonly publication: string;
  readonly language: string;
  readonly published: string;
  readonly title: string;
}

/** Prints `inputs.urls` as a news sitemap (Google's news extension). */
export const newsSitemap: Printer = {
  name: 'news-sitemap',
  print: ({ urls }) => {
    const items = (urls as readonly NewsEntry[]).map(printNews);
    return `${declaration}<urlset xmlns="${protocol}" xmlns:news="${google}/sitemap-news/0.9">\n${items.join('')}</urlset>\n`;
  },
};

function printNews({ loc, publication, language, published, title }: NewsEntry): string {
  const paper = tag('news:name', publication) + tag('news:language', language);
  const date = tag('news:publication_date', published);
  return `<url>${tag('loc', loc)}<news:news><news:publication>${paper}</news:publication>${date}${tag('news:title', title)}</news:news></url>\n`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}
