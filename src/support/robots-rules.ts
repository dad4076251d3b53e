import type { Tag } from './read-tags.ts';

/** Whether a page keeps search engines away, by its tags or by the header X-Robots-Tag. */
export function forbidsIndex(tags: readonly Tag[], header = ''): boolean {
  const metas = tags.filter(
    ({ name, attributes }) => name === 'meta' && attributes['name']?.toLowerCase() === 'robots',
  );
  const words = [header, ...metas.map(({ attributes }) => attributes['content'] ?? '')].join(',');
  return words
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => word === 'noindex' || word === 'none');
}
