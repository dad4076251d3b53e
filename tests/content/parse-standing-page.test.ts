import { expect, test } from 'vitest';
import { parseStandingPage } from '../../src/content/parse-standing-page.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { sampleConfig } from '../site/sample-config.ts';

function parse(header: readonly string[], body = 'Who we are.', path = 'content/pages/about.md') {
  const text = ['---', ...header, '---', '', body, ''].join('\n');
  return parseStandingPage({ path: path as SourcePath, text, hash: '' as Hash }, sampleConfig);
}

test('a page is found at its folders and its name, and described by its first paragraph', () => {
  const { page, body, problems } = parse(['title: About us'], 'Who *we* are.\n\n## Where\n');
  expect(problems).toEqual([]);
  expect(page).toMatchObject({
    title: 'About us',
    permalink: '/about/',
    description: 'Who we are.',
    type: 'page',
    footer: true,
    draft: false,
    language: 'en',
    anchors: ['where'],
  });
  expect(body?.text).toContain('Who we are.');
});

test.each([
  ['content/pages/about/team.md', [], '/about/team/'],
  ['content/pages/about/index.md', [], '/about/'],
  ['content/pages/index.md', [], '/index/'],
  ['content/pages/About Us.md', [], '/about-us/'],
  ['content/pages/about/team.md', ['slug: people'], '/about/people/'],
])('%s with %j is at %s', (path, lines, permalink) => {
  expect(parse(['title: About us', ...lines], '', path).page?.permalink).toBe(permalink);
});

test('its pictures, links and former addresses are read as those of an article', () => {
  const header = [
    'title: About us',
    'aliases: [/team/]',
    'images: { house.jpg: { alt: Our house, caption: Home } }',
  ];
  const { page } = parse(header, '![](house.jpg)\n\nSee [the ethics](ethics.md#sources).');
  expect(page?.aliases).toEqual(['/team/']);
  expect(page?.figures).toMatchObject([{ alt: 'Our house', caption: { text: 'Home' } }]);
  expect(page?.links).toMatchObject([{ target: 'content/pages/ethics.md', fragment: '#sources' }]);
});

test.each([
  ['a page without a title', ['footer: false'], 'missing-field', 1],
  ['a word of an article’s', ['headline: About us'], 'unknown-field', 2],
  ['an address that is none', ['title: About us', 'slug: a/b'], 'invalid-slug', 3],
  [
    'a picture without an alternative text',
    ['title: About us', 'image: { src: house.jpg }'],
    'missing-alt',
    3,
  ],
])('%s is an error at its line', (_, header, code, line) => {
  const { page, problems } = parse(header);
  expect(page).toBeUndefined();
  expect(problems).toContainEqual(
    expect.objectContaining({ code, severity: 'error', place: expect.objectContaining({ line }) }),
  );
});

test('a folder that cannot be a step of an address is an error', () => {
  const { problems } = parse(['title: About us'], '', 'content/pages/Über uns/team.md');
  expect(problems).toMatchObject([{ code: 'invalid-slug' }]);
});
