import type { FeedImage, FeedInputs, FeedItem } from '../../model/feed.ts';
import { identifyArticle } from '../json-ld/article.ts';
import { printElement, printText } from './xml.ts';

/** Media RSS: pictures with their credits. */
export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** An item with its HTML, where the feed has it whole. */
export interface FilledItem extends FeedItem {
  readonly html?: string;
}

/** What a feed's page was planned with. */
export function readFeed(inputs: Readonly<Record<string, unknown>>): FeedInputs {
  return inputs as unknown as FeedInputs;
}

/** The items, each full one with its body. */
export function fillItems(items: readonly FeedItem[], bodies: readonly string[]): FilledItem[] {
  const rest = bodies.values();
  return items.map((item) => (item.full ? { ...item, html: rest.next().value ?? '' } : item));
}

/**
 * An absolute address that stays the same when the article moves or is corrected; an article without an id of its own
 * is known by its permalink.
 */
export function nameItem(id: string, origin: string): string {
  return id.startsWith('/') ? origin + id : identifyArticle(id, origin);
}

/** An item's picture as Media RSS, with caption and credit. */
export function printMedia(image: FeedImage | undefined): string {
  if (!image) return '';
  const { url, type, width, height, alt, caption, credit, copyright } = image;
  return printElement('media:content', { url, type, medium: 'image', width, height }, [
    printText('media:description', caption ?? (alt || undefined), { type: 'plain' }),
    printText('media:credit', credit),
    printText('media:copyright', copyright),
  ]);
}
