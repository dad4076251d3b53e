import { expect, test } from 'vitest';
import { linesOf, parseLines } from './article-file.ts';

const words =
  'images:\n  table.jpg:\n    alt: Two rows of officials\n    caption: The *first* day\n    credit: NBC News';

test('a picture is sought beside the article, then among the pictures of all', () => {
  const { article } = parseLines('image: { src: lake.jpg, alt: A lake at noon, credit: NBC News }');
  expect(article?.image).toMatchObject({
    source: {
      written: 'lake.jpg',
      candidates: ['content/articles/world/lake.jpg', 'content/images/lake.jpg'],
    },
    alt: 'A lake at noon',
    credit: 'NBC News',
    focus: [0.5, 0.5],
    spot: { key: ['image'] },
  });
});

test('a remote picture keeps its address', () => {
  const { article } = parseLines('image: { src: "https://pictures.example/a.jpg", decorative: true }');
  expect(article?.image).toMatchObject({ source: { url: 'https://pictures.example/a.jpg' }, alt: '' });
});

test.each([
  ['image: { src: a.jpg }', '3:1 missing-alt `alt` in `image` is missing'],
  ['image: { alt: A lake }', '3:1 missing-field `src` in `image` is missing.'],
  ['image: { src: a.jpg, alt: Map }', '3:27 too-short'],
  [
    'image: { src: a.jpg, alt: A lake, decorative: true }',
    '3:47 invalid-value `image` has an `alt` and is `decorative` as well.',
  ],
  ['image: { src: ../../../etc/passwd, alt: A lake }', '3:15 image-outside'],
  ['image: { src: /images/a.jpg, alt: A lake }', '3:15 invalid-picture'],
  ['image: { src: "http://pictures.example/a.jpg", alt: A lake }', '3:15 invalid-picture'],
  ['image: { src: "data:image/svg+xml,x", alt: A lake }', '3:15 invalid-picture'],
  ['image: { src: a.jpg, alt: A lake, focus: [0.5, 2] }', '3:48 out-of-range'],
  ['image: { src: a.jpg, alt: A lake, focus: 0.5 }', '3:42 wrong-type'],
  ['image: { src: a.jpg, alt: A lake, license: "javascript:x" }', '3:44 invalid-url'],
  [`image: { src: a.jpg, alt: A lake, caption: "${'x'.repeat(401)}" }`, '3:44 too-long'],
])('%s is refused', (lines, problem) => {
  expect(linesOf(parseLines(lines))).toEqual([expect.stringContaining(problem)]);
});

test('a figure of the body gets the words that the front matter has for its file', () => {
  const { article, body, problems } = parseLines(words, { body: '![](table.jpg)\n' });
  expect(problems).toEqual([]);
  expect(article?.figures).toMatchObject([
    {
      alt: 'Two rows of officials',
      caption: { text: 'The first day' },
      credit: 'NBC News',
      spot: { line: 9, column: 1 },
    },
  ]);
  expect(body?.parts).toContainEqual({ slot: 'figure', index: 0 });
});

test('the words of a file go with each of its uses, however it is named', () => {
  const { article } = parseLines(words, { body: '![](./table.jpg)\n\n![Only here](../world/table.jpg)\n' });
  expect(article?.figures).toMatchObject([
    { alt: 'Two rows of officials', credit: 'NBC News' },
    { alt: 'Only here', credit: 'NBC News' },
  ]);
});

test("Markdown's title is the caption where the front matter has none", () => {
  const { article } = parseLines('', { body: '![A long table](table.jpg "The *second* day")\n' });
  expect(article?.figures).toMatchObject([{ alt: 'A long table', caption: { text: 'The second day' } }]);
});

test('a figure that says nothing to the blind is an error, unless it is decorative', () => {
  expect(linesOf(parseLines('', { body: 'Text.\n\n![](table.jpg)\n' }))).toEqual([
    expect.stringContaining('7:1 missing-alt The picture `table.jpg` has no alt text'),
  ]);
  const decorative = 'images: { table.jpg: { decorative: true } }';
  expect(linesOf(parseLines(decorative, { body: '![](table.jpg)\n' }))).toEqual([]);
});

test('a picture outside the content is refused, however it is written', () => {
  for (const src of ['../../../secret.jpg', '..%2f..%2f..%2fsecret.jpg', '/etc/passwd']) {
    expect(parseLines('', { body: `![A long table](${src})\n` }).article).toBeUndefined();
  }
});

test('words for a picture that the body does not place are a warning, and the article stands', () => {
  const parsed = parseLines(words);
  expect(parsed.article).toBeDefined();
  expect(parsed.problems).toMatchObject([
    { code: 'unused-image', severity: 'warning', place: { line: 4, column: 3 } },
  ]);
});
