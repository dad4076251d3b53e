import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

const file = toSourcePath('content/site.yaml');
const known = { checks: ['missing-credit'], outputs: ['tag-pages'], fields: ['headline', 'slug'] };
const needed = 'title: The Gazette\nurl: https://gazette.example\n';

function problemsOf(text: string): string[] {
  const { problems } = parseConfig({ file, text }, known);
  return problems.map(
    ({ code, message, hint, place }) => `${place?.line}:${place?.column} ${code} ${message} ${hint}`,
  );
}

test('title and url are enough: everything else has a default', () => {
  const { config, problems } = parseConfig({ file, text: 'title: G\nurl: https://g.example/\n' }, known);
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    url: 'https://g.example',
    language: 'en',
    timeZone: 'UTC',
    permalink: '/{section}/{yyyy}/{mm}/{dd}/{slug}/',
    publisher: { name: 'G', sameAs: [] },
    rawHtml: 'text',
    frontMatter: { aliases: {} },
  });
});

test('title and url must be there', () => {
  expect(problemsOf('language: en\n')).toEqual([
    '1:1 missing-field `title` is missing. write `title:` and its value',
    '1:1 missing-field `url` is missing. write `url:` and its value',
  ]);
});

test.each([
  ['timeZone: Amerika/New_York', '3:11 invalid-value `timeZone` is not a time zone.'],
  ['language: english_x', '3:11 invalid-value `language` must be a language tag.'],
  [
    'permalink: /{yaer}/{slug}/',
    '3:12 invalid-value `permalink` contains `{yaer}`, which stands for nothing.',
  ],
  ['permalink: /{yyyy}/', '3:12 invalid-value `permalink` must contain `{slug}`'],
  ['permalink: "{slug}/"', '3:12 invalid-value `permalink` must begin and end with `/`'],
  ['permalink: /../{slug}/', '3:12 invalid-value `permalink` contains what an address cannot'],
  ['permalink: //evil.example/{slug}/', '3:12 invalid-value `permalink` contains what an address cannot'],
  ['connect: [{ name: X, url: "javascript:alert(1)" }]', '3:27 invalid-url `url` in item 1 of `connect`'],
  ['footer: [{ name: X, url: "//evil.example" }]', '3:26 invalid-url `url` in item 1 of `footer`'],
  ['sections: [{ id: a, name: A }, { id: a, name: B }]', '3:38 duplicate-section There are two sections'],
  ['sections: [{ id: World News, name: A }]', '3:18 invalid-slug `id` in item 1 of `sections`'],
  [
    'checks: { missing-credt: off }',
    '3:11 unknown-name `missing-credt` is not a check. did you mean `missing-credit`?',
  ],
  [
    'checks: { missing-credit: of }',
    '3:27 invalid-value `missing-credit` in `checks` cannot be `of`. did you mean `off`?',
  ],
  [
    'outputs: { tag-page: false }',
    '3:12 unknown-name `tag-page` is not an output format. did you mean `tag-pages`?',
  ],
  ['titel: x', '3:1 unknown-field `titel` is not a field. did you mean `title`?'],
  [
    'images: { widths: [20000] }',
    '3:20 out-of-range Item 1 of `widths` in `images` must be at most 8000; it is 20000.',
  ],
  ['frontMatter: { aliases: { hedline: [title] } }', '3:27 unknown-name `hedline` is not a field'],
  ['frontMatter: { aliases: { headline: [slug] } }', '3:38 duplicate-alias `slug` means `slug` already.'],
  ['logo: ../../etc/passwd', '3:7 image-outside The logo `../../etc/passwd` is outside `content/`.'],
  ['title: Again', '3:1 duplicate-field `title` stands here for the second time.'],
])('%s is an error at its place', (line, problem) => {
  const [found = '', ...others] = problemsOf(`${needed}${line}\n`);
  expect(others).toEqual([]);
  expect(found).toContain(problem);
});

test.each([
  'https://gazette.example/news',
  'https://gazette.example/?a',
  'ftp://gazette.example',
  'gazette.example',
  'https://user@gazette.example',
])('%s is no address of a site', (url) => {
  expect(problemsOf(`title: G\nurl: ${url}\n`)[0]).toContain('2:6 invalid-url');
});

test('all faults are told at once', () => {
  expect(problemsOf('titel: x\nurl: y\nlanguage: 1\nshare: perhaps\n')).toHaveLength(4);
});

test('widths are put in order, each once', () => {
  const { config } = parseConfig({ file, text: `${needed}images: { widths: [900, 300, 900] }\n` }, known);
  expect(config?.images.widths).toEqual([300, 900]);
});

test('the logo is seen from content/', () => {
  const { config } = parseConfig({ file, text: `${needed}logo: images/logo.svg\n` }, known);
  expect(config?.logo).toBe('content/images/logo.svg');
});

test('feeds have twenty whole articles unless the newsroom says otherwise', () => {
  const feedsOf = (text: string) => parseConfig({ file, text: needed + text }, known).config?.feeds;
  expect(feedsOf('')).toEqual({ items: 20, content: 'full' });
  expect(feedsOf('feeds: { items: 100, content: summary }\n')).toEqual({ items: 100, content: 'summary' });
  expect(problemsOf(`${needed}feeds: { items: 101 }\n`)).toHaveLength(1);
  expect(problemsOf(`${needed}feeds: { content: none }\n`)).toHaveLength(1);
});
