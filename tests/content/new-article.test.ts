import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleSchema } from '../../src/content/front-matter-schema.ts';
import { makeSlug, writeNewArticle } from '../../src/content/new-article.ts';
import { splitFile } from '../../src/content/split.ts';
import { isSlug } from '../../src/support/schema/kinds.ts';
import { openSource } from '../../src/support/source-text.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

const signs = fc.constantFrom(
  ...'\'"`:#-[]{}|>&*!%@,?~= \\\n\t',
  'null',
  'true',
  '0x1',
  '---',
  '...',
  '<<',
  'é',
  '字',
  '🗳️',
  'م',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(signs).map((parts) => parts.join('')),
);
const headlines = texts.map((text) => {
  const read = articleSchema.shape.headline.safeParse(text);
  return read.success ? read.data : 'Talks';
});

test('whatever headline, author and id may be, the front matter says it', () => {
  fc.assert(
    fc.property(headlines, headlines, (headline, other) => {
      const published = '2026-10-02 14:05';
      const text = writeNewArticle({ headline, published, author: other, language: 'no', id: other });
      const split = splitFile(openSource(toSourcePath('a.md'), text));
      if ('code' in split) throw new Error(split.message);
      expect(split.header.document.faults).toEqual([]);
      expect(articleSchema.parse(split.header.document.data)).toMatchObject({
        headline,
        published,
        authors: [other],
        language: 'no',
        id: other,
        draft: true,
      });
    }),
  );
});

test('whatever the headline is, its slug can be the end of an address and is not long', () => {
  fc.assert(
    fc.property(headlines, (headline) => {
      const slug = makeSlug(headline);
      expect([isSlug(slug), Buffer.byteLength(slug) <= 80]).toEqual([true, true]);
    }),
  );
});
