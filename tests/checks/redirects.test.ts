import { expect, test } from 'vitest';
import { checkNewspaper, flawlessArticle, makeLink, permalink } from './newspaper.ts';

const talks = flawlessArticle('talks', { aliases: [permalink('/old/')] });
const spot = { file: 'content/redirects.yaml', key: ['redirects', 0, 'from'] };

test('a redirect to an article, or over an alias of it, is right', () => {
  const redirects = [['/older/', '/old/'] as const, ['/talks/', talks.permalink] as const];
  expect(checkNewspaper({ articles: [talks], redirects })).toEqual([]);
});

test('a redirect that leads nowhere is an error with the nearest address', () => {
  const redirects = [['/older/', '/world/2026/01/01/talk/'] as const];
  expect(checkNewspaper({ articles: [talks], redirects })).toMatchObject([
    { code: 'dead-link', hint: `did you mean \`${talks.permalink}\`?`, spot },
  ]);
});

test.each([
  ['an article', talks.permalink],
  ['an article in other letters', '/World/2026/01/01/TALKS/'],
])('a redirect that would hide %s is an error', (_, from) => {
  const treaty = flawlessArticle('treaty');
  const redirects = [[from, treaty.permalink] as const];
  expect(checkNewspaper({ articles: [talks, treaty], redirects })).toMatchObject([
    { code: 'address-taken', spot },
  ]);
});

test('a redirect or an alias that would hide another page of the site is an error', () => {
  const addresses = new Set([talks.permalink, '/archive/']);
  expect(checkNewspaper({ articles: [talks], redirects: [['/Archive/', '/old/']], addresses })).toMatchObject(
    [
      {
        code: 'address-taken',
        message: 'The site has a page at /Archive/, which the redirect would hide.',
        spot,
      },
    ],
  );
  const hiding = flawlessArticle('hiding', { aliases: [permalink('/archive/')] });
  const all = new Set([...addresses, hiding.permalink]);
  expect(checkNewspaper({ articles: [talks, hiding], addresses: all })).toMatchObject([
    { code: 'address-taken', spot: { file: hiding.source, key: ['aliases', 0] } },
  ]);
});

test('an address that an alias and the record lead on is told to both', () => {
  const found = checkNewspaper({ articles: [talks], redirects: [['/old/', talks.permalink]] });
  expect(found.map((finding) => finding.code)).toEqual(['address-taken', 'address-taken']);
});

test('a link to a former address is alive', () => {
  const links = [makeLink('/old'), makeLink('/older/')];
  const articles = [talks, flawlessArticle('treaty', { links })];
  expect(checkNewspaper({ articles, redirects: [['/older/', '/old/']] })).toEqual([]);
});
