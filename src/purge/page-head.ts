import { readTags } from '../support/read-tags.ts';

/** Whether search engines are to know a page by this address: not where it says `noindex`, or that its original is elsewhere. */
export function isForSearchEngines(html: string, url: string): boolean {
  const tags = readTags(/^[\s\S]*?<\/head\s*>/i.exec(html)?.[0] ?? html);
  const isForbidden = tags.some(
    ({ name, attributes }) =>
      name === 'meta' &&
      attributes['name']?.toLowerCase() === 'robots' &&
      forbidsIndex(attributes['content'] ?? ''),
  );
  if (isForbidden) return false;
  const original = tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
  return !original || URL.parse(original.attributes['href'] ?? '', url)?.href === new URL(url).href;
}

/** Whether words for robots (of a tag, or of the header X-Robots-Tag) keep a page from search engines. */
export function forbidsIndex(words: string): boolean {
  const said = words.toLowerCase().split(/[\s,]+/);
  return said.includes('noindex') || said.includes('none');
}
