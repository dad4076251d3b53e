import type { FeedView } from '../../model/feed.ts';
import { fillItems, nameItem, readFeed, type FilledItem } from './feed.ts';
import type { Printer } from './printer.ts';

/** Prints a feed as JSON Feed 1.1; an item that the feed has not whole has its summary as its text. */
export const jsonFeed: Printer = {
  name: 'json-feed',
  print(inputs, bodies) {
    const { feed, items } = readFeed(inputs);
    const { title, home, address, description, icon, language, newsroom, origin, hubs } = feed;
    const words = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      feed_url: address,
      description,
      icon,
      authors: [{ name: newsroom, url: `${origin}/` }],
      language,
      hubs: hubs?.map((url) => ({ type: 'WebSub', url })),
      items: fillItems(items, bodies).map((item) => describeItem(item, feed)),
    };
    return `${JSON.stringify(words, undefined, 2)}\n`;
  },
};

function describeItem(item: FilledItem, { origin }: FeedView) {
  return {
    id: nameItem(item.id, origin),
    url: item.url,
    title: item.headline,
    ...(item.html === undefined ? { content_text: item.summary } : { content_html: item.html }),
    summary: item.summary,
    image: item.image?.url,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.length > 0 ? item.authors : undefined,
    tags: item.categories,
    language: item.language,
  };
}
