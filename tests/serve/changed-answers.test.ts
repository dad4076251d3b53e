import { expect, test } from 'vitest';
import { listChangedAnswers } from '../../src/serve/changed-answers.ts';

const redirects = (...lines: string[]) => ({ _headers: '', _redirects: lines.join('\n') });
const kept = () => ['index.html', 'world/año/index.html', 'assets/a#1.css', 'rss.xml'];

test('redirects that were added, changed and removed are told, with a slash at the end and without; others are not', () => {
  const former = redirects('/gone/ /410.html 410', '/moved/ /a/ 301', '/same/ /b/ 301', '/was/ /c/ 301');
  const now = redirects('/gone/ /d/ 301', '/moved/ /e/ 301', '/new/x.html /f/ 301', '/same/ /b/ 301');
  expect(listChangedAnswers(former, now, kept)).toEqual(
    ['/gone', '/moved', '/new/x.html', '/was'].flatMap((address) => [address, `${address}/`]),
  );
  expect(listChangedAnswers(now, now, kept)).toEqual([]);
});

test('an address that is gone now, with the same status of another page, or as it was in another order', () => {
  const former = redirects('/a/ /x/ 301', '/b/ /y/ 301');
  expect(listChangedAnswers(former, redirects('/b/ /y/ 301', '/a/ /x/ 301'), kept)).toEqual([]);
  expect(listChangedAnswers(former, redirects('/a/ /410.html 410', '/b/ /y/ 301'), kept)).toEqual([
    '/a',
    '/a/',
  ]);
});

test('addresses are percent-encoded, and the front page is one address', () => {
  const now = redirects('/caf%C3%A9/ /x/ 301', '/50%25/ /x/ 301', '/a%23b%3Fc/ /x/ 301', '/ /x/ 301');
  expect(listChangedAnswers(redirects(), now, kept)).toEqual([
    '/',
    '/50%25',
    '/50%25/',
    '/a%23b%3Fc',
    '/a%23b%3Fc/',
    '/caf%C3%A9',
    '/caf%C3%A9/',
  ]);
});

const headers = (text: string) => ({ _headers: text, _redirects: '' });
const [one, other] = ['/*\n  X-A: 1\n', '/*\n  X-A: 2\n'];

test('of files that stayed those are told that are sent with other headers, an index at both of its addresses', () => {
  const assets = '/assets/*\n  Cache-Control: immutable\n';
  expect(listChangedAnswers(headers(one), headers(one + assets), kept)).toEqual(['/assets/a%231.css']);
  expect(listChangedAnswers(headers(one + assets), headers(assets + one), kept)).toEqual([]);
  expect(listChangedAnswers(headers(one), headers(`${one}/world/*\n  X-B: 1\n`), kept)).toEqual([
    '/world/a%C3%B1o/',
    '/world/a%C3%B1o/index.html',
  ]);
  expect(listChangedAnswers(headers(one), headers(other), kept)).toHaveLength(6);
});

test('what is not known to be the same is told', () => {
  const now = { _headers: one, _redirects: '/a/ /b/ 301' };
  expect(listChangedAnswers({ _headers: one }, now, kept)).toEqual(['/a', '/a/']);
  expect(listChangedAnswers({ _redirects: now._redirects }, now, kept)).toHaveLength(6);
  expect(
    listChangedAnswers({ _headers: one, _redirects: '' }, { _headers: one, _redirects: '' }, kept),
  ).toEqual([]);
});
