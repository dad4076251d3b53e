import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/content/parse-article.ts';
import { configOf, fileOf, parseLines } from './article-file.ts';

test('what is not written has its default', () => {
  expect(parseLines('').article).toMatchObject({
    headline: 'Talks begin',
    cardHeadline: 'Talks begin',
    seoTitle: 'Talks begin',
    description: 'Text.',
    type: 'news',
    access: 'free',
    draft: false,
    language: 'en',
    authors: [],
    tags: [],
    aliases: [],
    related: [],
    corrections: [],
    figures: [],
  });
});

test('the description is the standfirst without mark-up, cut between words', () => {
  const standfirst = `An *unusual* ${'word '.repeat(40)}`;
  const description = parseLines(`standfirst: ${standfirst}`).article?.description ?? '';
  expect(description).toMatch(/^An unusual word .*word…$/);
  expect(description.length).toBeLessThanOrEqual(160);
});

test('links of the standfirst, captions and corrections are links of the article', () => {
  const lines =
    'standfirst: "[one](a.md)"\ncorrections: [{ date: 2022-01-10, kind: update, text: "[two](b.md)" }]';
  const { article } = parseLines(lines, { body: '[three](../science/c.md#x)\n' });
  expect(article?.links).toMatchObject([
    { target: 'content/articles/world/a.md', place: { line: 3, column: 13 } },
    { target: 'content/articles/world/b.md', place: { line: 4 } },
    { target: 'content/articles/science/c.md', fragment: '#x', place: { line: 6, column: 1 } },
  ]);
});

test("an editor's pick by path is seen from the article's folder", () => {
  const { article } = parseLines(
    'related: [../science/river.md, talks-2, { headline: H, url: "https://x.example/" }]',
  );
  expect(article?.related).toEqual([
    { reference: 'content/articles/science/river.md' },
    { reference: 'talks-2' },
    { headline: 'H', url: 'https://x.example/' },
  ]);
});

test('the same text is the same article with LF and with CRLF', () => {
  const text = '---\nheadline: Talks\nstandfirst: >-\n  One\n  two\n---\n\nText.\n\n> Quote\n';
  const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map((each) =>
    parseArticle(fileOf(each), configOf()),
  );
  expect(windows?.article).toEqual({ ...unix?.article, hash: windows?.article?.hash });
  expect(windows?.body).toEqual(unix?.body);
});

test.each(['---\nheadline: Talks\n---', '---\nheadline: Talks\n---\n'])(
  'an empty body is a body: %j',
  (text) => {
    expect(parseArticle(fileOf(text), configOf())).toMatchObject({
      article: { wordCount: 0 },
      body: { text: '' },
    });
  },
);

test('a file whose header cannot be read still tells the problems of its body', () => {
  const file = fileOf('---\nheadline: Talks: day two\n---\n[x](javascript:alert(1))\n');
  expect(parseArticle(file, configOf()).problems.map(({ code }) => code)).toEqual([
    'yaml-syntax',
    'unsafe-url',
  ]);
});

test('whatever a file holds, there is an article or an error with a place in it', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '---',
      'headline: Talks',
      'tags: [a',
      'image:',
      '  src: a.jpg',
      'related:',
      '- {',
      '![](a.jpg)',
      '"',
      '\u0000',
    ),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = ['---', ...lines].join('\n');
      const { article, problems } = parseArticle(fileOf(text), configOf());
      expect(article !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { place } of problems) expect(place?.line).toBeLessThanOrEqual(text.split('\n').length);
    }),
  );
});
