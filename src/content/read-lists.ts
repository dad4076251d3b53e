import type { Credit } from '../model/article.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { slugify } from '../support/slugify.ts';
import { report, type Draft } from './draft.ts';
import type { FrontMatterValues } from './front-matter.ts';

/** The byline in order; reports a name that stands twice, and a byline beside the reason for having none. */
export function readAuthors(draft: Draft, { authors = [], noByline }: FrontMatterValues): Credit[] {
  if (authors.length > 0 && noByline !== undefined) {
    const message = '`noByline` gives a reason for having no byline, but there are `authors`.';
    report(draft, {
      code: 'contradiction',
      key: ['noByline'],
      on: 'key',
      message,
      hint: 'remove one of the two',
    });
  }
  const credits = authors.map((author) =>
    typeof author === 'string' ? { id: author } : omitAbsent<Credit>(author),
  );
  reportRepeated(
    draft,
    'authors',
    credits.map(({ id }) => id),
  );
  return credits;
}

/** The tags in order; reports those that would share a page. */
export function readTags(draft: Draft, { tags = [] }: FrontMatterValues): readonly string[] {
  const slugs = tags.map(slugify);
  slugs.forEach((slug, index) => {
    if (slug !== '') return;
    const message = `The tag \`${tags[index]}\` has neither letters nor digits.`;
    report(draft, { code: 'invalid-value', key: ['tags', index], message, hint: 'write a word' });
  });
  reportRepeated(draft, 'tags', slugs);
  return tags;
}

/** Reports every item of a list that stands before it already. */
export function reportRepeated(draft: Draft, list: string, items: readonly string[]): void {
  items.forEach((item, index) => {
    const first = items.indexOf(item);
    if (first === index || item === '') return;
    const message = `Item ${index + 1} of \`${list}\` is the same as item ${first + 1}.`;
    report(draft, { code: 'duplicate-item', key: [list, index], message, hint: 'remove one of them' });
  });
}
