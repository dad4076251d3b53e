import { expect, test } from 'vitest';
import { expectAnswers } from '../../src/serve/expected-answers.ts';
import { parseHostRules } from '../../src/serve/host-rules.ts';

const rules = parseHostRules({
  headers: '/*\n  X-A: all: of it\n\n/a/*/c.txt\n  X-A: deep\n  X-B: b\n/exact\n  X-C: c\n',
  redirects: '/old/ /new/ 301\n/gone/ /410.html 410\n/many/* /new/ 301\n# words\n/c%C3%A4fe/ /new/ 301\n',
});
const { headersAt, redirects } = expectAnswers(rules);

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
    { from: '/c%C3%A4fe/', to: '/new/', status: 301 },
  ]);
});
