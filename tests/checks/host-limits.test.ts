import { expect, test } from 'vitest';
import { checkNewspaper } from './newspaper.ts';

function judge(hostFiles: { redirects?: string; headers?: string }): string[] {
  return checkNewspaper({ articles: [], hostFiles }).map(({ code, message }) => `${code}: ${message}`);
}

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${write(index)}\n`).join('');
}

test('files that the strictest host reads whole are fine', () => {
  const redirects =
    repeat(2000, (index) => `/${index}/ / 301`) + repeat(50, (index) => `/x${index}/ /410.html 410`);
  expect(judge({ redirects, headers: repeat(100, (index) => `/${index}\n  X: 1`) })).toEqual([]);
  expect(judge({})).toEqual([]);
});

test.each([
  [
    '`_redirects` has 2001 redirects; Cloudflare Pages reads 2000.',
    { redirects: repeat(2001, (index) => `/${index}/ / 301`) },
  ],
  [
    `The redirect of /${'a'.repeat(59)}… has 1007 characters; Cloudflare Pages reads 1000.`,
    { redirects: `/${'a'.repeat(1000)} / 301\n` },
  ],
  [
    '`_headers` has 101 rules; Cloudflare Pages reads 100.',
    { headers: repeat(101, (index) => `/${index}\n  X: 1`) },
  ],
  [
    'A header has 2010 characters, X-Long: xxxxxxxxxxxxxxxxxxxxxx…; Cloudflare Pages reads 2000.',
    { headers: `/*\n  X-Long: ${'x'.repeat(2000)}\n` },
  ],
])('beyond that: %s', (message, files) => {
  expect(judge(files)).toEqual([`host-limits: ${message}`]);
});
