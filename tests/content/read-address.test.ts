import { expect, test } from 'vitest';
import { linesOf, parseLines } from './article-file.ts';

test('the address has the date that the newsroom had', () => {
  const { article } = parseLines('published: 2022-01-10T03:00:00Z');
  expect(article?.permalink).toBe('/world/2022/01/09/talks/');
});

test('the id is the permalink unless one is written', () => {
  expect(parseLines('').article?.id).toBe('/world/2022/01/09/talks/');
  expect(parseLines('id: talks-1').article?.id).toBe('talks-1');
});

test('the name of the file is made into a slug', () => {
  const { article } = parseLines('', { path: "content/articles/world/2022-01-09-What's New? (Part 2).md" });
  expect(article?.slug).toBe('whats-new-part-2');
});

test('letters of every script stay, percent-encoded in the address', () => {
  const { article } = parseLines('slug: محادثات-جنيف');
  expect(article?.permalink).toBe(`/world/2022/01/09/${encodeURIComponent('محادثات-جنيف')}/`);
});

test.each([
  ['../../etc', '3:7 invalid-slug `../../etc` cannot be the end of an address. (write `slug: etc`)'],
  ['A Talk', '(write `slug: a-talk`)'],
  ['a%2fb', '(write `slug: a-b`)'],
  ['nul', '(write `slug:` and use lower-case letters'],
])('the slug %s is refused', (slug, problem) => {
  expect(linesOf(parseLines(`slug: ${slug}`))).toEqual([expect.stringContaining(problem)]);
});

test('a file name of which nothing remains needs a slug', () => {
  expect(linesOf(parseLines('', { path: 'content/articles/world/2022-01-09-!!!.md' }))).toEqual([
    expect.stringContaining('1:1 invalid-slug The name of the file, `!!!`, cannot be the end of an address.'),
  ]);
});

const site = 'sections: [{ id: world, name: World }, { id: science, name: Science }]\n';

test('the section is the folder, or the one that is written', () => {
  expect(parseLines('', { site }).article?.section).toBe('world');
  expect(parseLines('section: science', { site }).article?.section).toBe('science');
  expect(parseLines('', { path: 'content/articles/world/europe/2022-01-09-a.md' }).article?.section).toBe(
    'world',
  );
});

test.each([
  ['section: sciense', {}, '3:10 unknown-section `sciense` is not a section. (did you mean `science`?)'],
  [
    '',
    { path: 'content/articles/wrld/2022-01-09-a.md' },
    '1:1 unknown-section `wrld` is not a section, but the folder has that name. (did you mean `world`?)',
  ],
  ['', { path: 'content/articles/2022-01-09-a.md' }, '1:1 missing-section The article has no section.'],
])('%j %j has no section of the newspaper', (lines, options, problem) => {
  expect(linesOf(parseLines(lines, { ...options, site }))).toEqual([expect.stringContaining(problem)]);
});

test('without sections in the settings the folder must still be fit for an address', () => {
  expect(linesOf(parseLines('', { path: 'content/articles/World News/2022-01-09-a.md' }))[0]).toContain(
    'unknown-section',
  );
});

test('former addresses get the form that permalinks have', () => {
  const { article } = parseLines('aliases: [/2022/café/, /old.html, "/a%20b"]', {});
  expect(article).toBeUndefined();
  expect(parseLines('aliases: [/2022/café/, /old.html]').article?.aliases).toEqual([
    '/2022/caf%C3%A9/',
    '/old.html',
  ]);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/../x',
  '/%2e%2e/x',
  '/a//b',
  'talks',
  '/',
  '/a?b',
  '/a#b',
  '/a%0aSet-Cookie',
  '/%2fevil.example',
])('the alias %s leads elsewhere and is refused', (alias) => {
  expect(linesOf(parseLines(`aliases: [${JSON.stringify(alias)}]`))).toEqual([
    expect.stringContaining('3:11 invalid-alias'),
  ]);
});

test('a long alias is judged without trying every way to read it', () => {
  expect(parseLines(`aliases: ["/${'a'.repeat(400)}?"]`).article).toBeUndefined();
});

test("an alias is not the article's own address, and stands once", () => {
  expect(linesOf(parseLines('aliases: [/world/2022/01/09/talks/, /a/, /a/]'))).toEqual([
    expect.stringContaining("3:11 duplicate-alias `/world/2022/01/09/talks/` is the article's own address."),
    expect.stringContaining('3:42 duplicate-alias `/a/` is in the list already.'),
  ]);
});
