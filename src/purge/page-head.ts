import { readTags } from '../support/read-tags.ts';
import { forbidsIndex } from '../support/robots-rules.ts';

/** Whether search engines are to know a page by this address: not where it says `noindex`, or that its original is elsewhere. */
export function isForSearchEngines(html: string, url: string): boolean {
  const tags = readTags(/^[\s\S]*?<\/head\s*>/i.exec(html)?.[0] ?? html);
  if (forbidsIndex(tags)) return false;
  const original = tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
  return !original || URL.parse(original.attributes['href'] ?? '', url)?.href === new URL(url).href;
}
