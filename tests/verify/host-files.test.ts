import { expect, test } from 'vitest';
import { readHostFiles } from '../../src/verify/host-files.ts';

const files: Record<string, string> = {
  _headers: '/*\n  X-A: all: of it\n\n/a/*/c.txt\n  X-A: deep\n  X-B: b\n/exact\n  X-C: c\n',
  _redirects: '/old/ /new/ 301\n/gone/ /410.html 410\n/many/* /new/ 301\n# words\n/bare/ /new/\n',
};
const { headersAt, redirects } = readHostFiles((path) => Buffer.from(files[path] ?? ''));

test.each([
  ['/', { 'x-a': 'all: of it' }],
  ['/a/b/c.txt', { 'x-a': 'all: of it, deep', 'x-b': 'b' }],
  ['/a/c.txt', { 'x-a': 'all: of it' }],
  ['/exact', { 'x-a': 'all: of it', 'x-c': 'c' }],
  ['/exactly', { 'x-a': 'all: of it' }],
])('the headers of %s are those of every pattern that fits', (address, expected) => {
  expect(Object.fromEntries(headersAt(address))).toEqual(expected);
});

test('redirects are those from one address to another', () => {
  expect(redirects).toEqual([
    { from: '/old/', to: '/new/', status: 301 },
    { from: '/gone/', to: '/410.html', status: 410 },
    { from: '/bare/', to: '/new/', status: 301 },
  ]);
});
