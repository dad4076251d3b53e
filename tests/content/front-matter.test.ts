import { expect, test } from 'vitest';
import { linesOf, parseLines } from './article-file.ts';

test.each([
  ['headlne: x', '3:1 unknown-field `headlne` is not a field. (did you mean `headline`?)'],
  ['title: x', '3:1 unknown-field `title` is not a field. (did you mean `headline`?)'],
  ['summary: x', '3:1 unknown-field `summary` is not a field. (did you mean `standfirst`?)'],
  ['constructor: x', '3:1 unknown-field `constructor` is not a field.'],
  ['__proto__: { draft: true }', '3:1 yaml-refused `__proto__` cannot be a key.'],
  ['headline: Again', '3:1 duplicate-field `headline` stands here for the second time.'],
  ['authors: Jane', '3:10 wrong-type `authors` must be a list; it is a text. (write `authors: [Jane]`)'],
  [
    'tags: [a, 7]',
    '3:11 wrong-type Item 2 of `tags` must be a text; it is a number. (put it in quotes: `- "7"`)',
  ],
  [
    'tags: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]',
    '3:7 too-long `tags` must have at most 10 items; it has 11. (remove 1)',
  ],
  ['tags: [Arms control, arms-control]', '3:22 duplicate-item Item 2 of `tags` is the same as item 1.'],
  ['tags: ["!?"]', '3:8 invalid-value The tag `!?` has neither letters nor digits.'],
  [
    'kicker: An introduction that is far too long to be one',
    '3:9 too-long `kicker` must have at most 40 characters; it has 46. (remove 6)',
  ],
  ['kicker: "a\\u0007b"', '3:9 control-character `kicker` contains a character that cannot be shown.'],
  ['type: opinon', '3:7 invalid-value `type` cannot be `opinon`. (did you mean `opinion`?)'],
  ['draft: yes', '3:8 wrong-type `draft` must be `true` or `false`; it is a text.'],
  [
    'image: talks.jpg',
    '3:8 wrong-type `image` must be a group of keys; it is a text. (write `image:`, and under it',
  ],
  ['canonical: javascript:alert(1)', '3:12 invalid-url `canonical` must be an address'],
  ['robots: "noindex\\" onload=x"', '3:9 invalid-value `robots` must be words for search engines'],
  ['language: english_x', '3:11 invalid-value `language` must be a language tag.'],
  ['authors: [jane, jane]', '3:17 duplicate-item Item 2 of `authors` is the same as item 1.'],
  ['authors: [jane]\nnoByline: wire report', '4:1 contradiction `noByline` gives a reason'],
  ['related: [talks]', '3:11 related-itself `talks` is this article itself.'],
  ['related: [./2022-01-09-talks.md]', '3:11 related-itself'],
  ['related: [a, a]', '3:14 duplicate-item Item 2 of `related` is the same as item 1.'],
  ['related: [{ headline: H, url: "data:text/html,x" }]', '3:31 invalid-url `url` in item 1 of `related`'],
  [
    'corrections: [{ date: 2022-01-10, kind: fix, text: T }]',
    '3:41 invalid-value `kind` in item 1 of `corrections` cannot be `fix`.',
  ],
  [
    'corrections: [{ date: 2022-02-30, kind: update, text: T }]',
    '3:23 invalid-date `2022-02-30` does not exist: month 2 of 2022 has 28 days.',
  ],
  ['standfirst: "[x](javascript:alert(1))"', '3:13 unsafe-url'],
])('%s is an error at its place', (lines, problem) => {
  const parsed = parseLines(lines);
  expect(parsed.article).toBeUndefined();
  const [found = '', ...others] = linesOf(parsed);
  expect(others).toEqual([]);
  expect(found).toContain(problem);
});

test('an empty key counts as not written', () => {
  const { article, problems } = parseLines('standfirst: ""\nkicker:\ntags: []\nimage:\n');
  expect(problems).toEqual([]);
  expect(article).not.toHaveProperty('kicker');
  expect(article).not.toHaveProperty('standfirst');
});

test('the limit of a standfirst does not count its mark-up', () => {
  const link = `[${'a'.repeat(300)}](https://example.org/${'b'.repeat(100)})`;
  expect(linesOf(parseLines(`standfirst: "${link}"`))).toEqual([]);
  expect(linesOf(parseLines(`standfirst: "b${link}"`))).toEqual([
    '3:13 too-long `standfirst` must have at most 300 characters; it has 301. (remove 1)',
  ]);
});

test('all problems of a file are told in one run, in the order of its lines', () => {
  const lines = 'published: 2015-02-30\nauthor: Jane\nslug: A/B\nupdated: soon\nsection: [x]';
  const body = 'See [this](javascript:alert(1)).\n\n![](talks.jpg)\n';
  expect(linesOf(parseLines(lines, { body })).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '3:12 invalid-date',
    '4:1 unknown-field',
    '5:7 invalid-slug',
    '6:10 invalid-date',
    '7:10 wrong-type',
    '9:5 unsafe-url',
    '11:1 missing-alt',
  ]);
});

test('places are right with CRLF, and have the line as excerpt', () => {
  const { problems } = parseLines('kicker: x\r\ndraft: maybe\r');
  expect(problems).toMatchObject([{ place: { line: 4, column: 8, length: 5, excerpt: 'draft: maybe' } }]);
});

const site = 'frontMatter: { aliases: { headline: [title], standfirst: [dek], authors: [author] } }\n';

test('content of another generator is read by its own names', () => {
  const { article, problems } = parseLines('dek: A summary', { site });
  expect(problems).toEqual([]);
  expect(article?.standfirst?.text).toBe('A summary');
});

test('a problem of a key of another generator is told by its own name', () => {
  expect(linesOf(parseLines('author: Jane', { site }))).toEqual([
    '3:9 wrong-type `author` must be a list; it is a text. (write `author: [Jane]`)',
  ]);
});

test('a key under two names is an error', () => {
  expect(linesOf(parseLines('title: Another', { site }))).toEqual([
    '3:1 duplicate-field `title` and `headline` are the same field here, and both have a value. (remove one of them)',
  ]);
});
