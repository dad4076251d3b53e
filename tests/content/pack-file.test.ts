import { expect, test } from 'vitest';
import { placeOf } from '../../src/content/locate.ts';
import { packFile, unpackFile } from '../../src/content/pack-file.ts';
import { parseArticle } from '../../src/content/parse-article.ts';
import type { ParsedFile, SourceFile } from '../../src/model/source.ts';
import { configOf, fileOf } from './article-file.ts';

const plain = `---
headline: Talks begin
standfirst: Diplomats meet in the city
description: Diplomats meet in the city
image: { src: lake.jpg, alt: A lake, caption: The lake, credit: Ana Ruiz }
---
Text.
`;
const rich = `---
headline: Talks begin
cardHeadline: Talks
seoTitle: Talks begin in the city
id: talks
standfirst: Diplomats *meet* at [the lake](/lake/)
image: { src: lake.jpg, alt: A lake, caption: "The *lake*", credit: Ana Ruiz, focus: [0.2, 0.5] }
related: [lake]
corrections: [{ date: 2022-01-10, kind: correction, text: "An *earlier* version was wrong." }]
---
See [the lake](lake.md#shore).

![A lake](lake.jpg "The lake in *winter*")
`;
const faulty = '---\nheadlne: Talks begin\n---\nText.\n';

function parse(source: SourceFile): ParsedFile {
  const { article, remarks, problems } = parseArticle(source, configOf());
  return { ...(article && { article }), ...(remarks && { remarks }), problems };
}

/** As it is remembered: an excerpt stays with problems alone. */
function withoutExcerpts({ article, ...rest }: ParsedFile): ParsedFile {
  const kept = JSON.stringify(article, (key, value: unknown) => (key === 'excerpt' ? undefined : value));
  return article ? { ...rest, article: JSON.parse(kept) as NonNullable<ParsedFile['article']> } : rest;
}

test.each([
  ['what follows from the rest', plain],
  ['what is said otherwise', rich],
  ['what is wrong', faulty],
])('%s is unpacked as it was', (_, text) => {
  const source = fileOf(text);
  const parsed = parse(source);
  expect(unpackFile(packFile(parsed), source.path)).toEqual(withoutExcerpts(parsed));
});

test('each place gets the text of its line again', () => {
  const source = fileOf(rich);
  const { article } = parse(source);
  const unpacked = unpackFile(packFile(parse(source)), source.path).article;
  const [before, after] = [article, unpacked].map((one) =>
    [...(one?.figures ?? []), ...(one?.links ?? []).map(({ place }) => ({ spot: place }))].map(({ spot }) =>
      placeOf(spot, () => source.text),
    ),
  );
  expect(before).toHaveLength(3);
  expect(before?.every(({ excerpt }) => excerpt !== undefined)).toBe(true);
  expect(after).toEqual(before);
});
