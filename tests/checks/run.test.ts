import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { checkNewspaper, flawlessArticle } from './newspaper.ts';

const long = 'x'.repeat(111);

test('a-flawless-article-is-not-remarked-upon', () => {
  expect(checkNewspaper({ articles: [flawlessArticle('talks')] })).toEqual([]);
});

test('a-check-is-switched-off-or-made-an-error-by-its-code', () => {
  const articles = [flawlessArticle('talks', { headline: long })];
  expect(checkNewspaper({ articles })).toMatchObject([{ code: 'headline-length', level: 'warning' }]);
  expect(checkNewspaper({ articles, checks: { 'headline-length': 'off' } })).toEqual([]);
  expect(checkNewspaper({ articles, checks: { 'headline-length': 'error' } })).toMatchObject([
    { code: 'headline-length', level: 'error' },
  ]);
});

test('a-draft-is-told-of-its-errors-but-not-of-its-warnings', () => {
  const articles = [flawlessArticle('talks', { headline: long, draft: true })];
  expect(checkNewspaper({ articles })).toEqual([]);
  expect(checkNewspaper({ articles, checks: { 'headline-length': 'error' } })).toHaveLength(1);
});

test('every-check-has-a-code-of-its-own-in-kebab-case-and-a-summary', () => {
  expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  for (const { code, summary } of checks) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  }
});
