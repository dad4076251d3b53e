import type { FeedView } from '../../model/feed.ts';
import { escapeXml } from '../../support/escape-xml.ts';
import { fillItems, mediaNamespace, nameItem, printMedia, readFeed, type FilledItem } from './feed.ts';
import type { Printer } from './printer.ts';
import { formatRfc822 } from './rfc822.ts';
import { printElement, printText, xmlDeclaration } from './xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': mediaNamespace,
};

/** Prints a feed as RSS 2.0, where descriptions are HTML. */
export const rss: Printer = {
  name: 'rss',
  print(inputs, bodies) {
    const { feed, items } = readFeed(inputs);
    const channel = [...printChannel(feed), ...fillItems(items, bodies).map((item) => printItem(item, feed))];
    const root = printElement('rss', { version: '2.0', ...namespaces }, [
      printElement('channel', {}, channel),
    ]);
    return xmlDeclaration + root;
  },
};

function printChannel({
  title,
  home,
  description,
  language,
  rights,
  updated,
  address,
  icon,
  hubs = [],
}: FeedView): string[] {
  return [
    printText('title', title),
    printText('link', home),
    printText('description', escapeXml(description ?? title)),
    printText('language', language),
    printText('copyright', rights || undefined),
    printText('lastBuildDate', updated && formatRfc822(updated)),
    printElement('atom:link', { href: address, rel: 'self', type: 'application/rss+xml' }),
    ...hubs.map((href) => printElement('atom:link', { href, rel: 'hub' })),
    icon === undefined
      ? ''
      : printElement('image', {}, [
          printText('url', icon),
          printText('title', title),
          printText('link', home),
        ]),
  ];
}

function printItem(item: FilledItem, { origin, language }: FeedView): string {
  const name = nameItem(item.id, origin);
  return printElement('item', {}, [
    printText('title', item.headline),
    printText('link', item.url),
    printText('guid', name, { isPermaLink: String(name === item.url) }),
    printText('pubDate', formatRfc822(item.published)),
    printText('atom:updated', item.updated),
    ...item.authors.map((author) => printText('dc:creator', author.name)),
    ...item.categories.map((category) => printText('category', category)),
    printText('dc:language', item.language === language ? undefined : item.language),
    printText('description', escapeXml(item.summary)),
    printText('content:encoded', item.html),
    printMedia(item.image),
  ]);
}
