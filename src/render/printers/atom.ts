import type { FeedView } from '../../model/feed.ts';
import { fillItems, mediaNamespace, nameItem, printMedia, readFeed, type FilledItem } from './feed.ts';
import type { Printer } from './printer.ts';
import { printElement, printText, xmlDeclaration } from './xml.ts';

/** RFC 4287 wants a time of every feed; one without items has never changed. */
const never = '1970-01-01T00:00:00Z';

/** Prints a feed as Atom (RFC 4287). */
export const atom: Printer = {
  name: 'atom',
  print(inputs, bodies) {
    const { feed, items } = readFeed(inputs);
    const attributes = {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': mediaNamespace,
      'xml:lang': feed.language,
    };
    const filled = fillItems(items, bodies).map((item) => printEntry(item, feed));
    return xmlDeclaration + printElement('feed', attributes, [...printFeed(feed), ...filled]);
  },
};

function printFeed({
  title,
  description,
  address,
  home,
  updated,
  newsroom,
  origin,
  rights,
  icon,
  hubs = [],
}: FeedView): string[] {
  return [
    printText('id', address),
    printText('title', title),
    printText('subtitle', description),
    printText('updated', updated ?? never),
    printElement('link', { rel: 'self', type: 'application/atom+xml', href: address }),
    ...hubs.map((href) => printElement('link', { rel: 'hub', href })),
    printElement('link', { rel: 'alternate', type: 'text/html', href: home }),
    printAuthor({ name: newsroom, url: `${origin}/` }),
    printText('rights', rights || undefined),
    printText('icon', icon),
  ];
}

function printEntry(item: FilledItem, { origin, language }: FeedView): string {
  return printElement('entry', { 'xml:lang': item.language === language ? undefined : item.language }, [
    printText('id', nameItem(item.id, origin)),
    printText('title', item.headline),
    printElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    printText('published', item.published),
    printText('updated', item.updated ?? item.published),
    ...item.authors.map(printAuthor),
    ...item.categories.map((term) => printElement('category', { term })),
    printText('summary', item.summary),
    printText('content', item.html, { type: 'html' }),
    printMedia(item.image),
  ]);
}

function printAuthor({ name, url }: FilledItem['authors'][number]): string {
  return printElement('author', {}, [printText('name', name), printText('uri', url)]);
}
