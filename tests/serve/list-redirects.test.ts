import { expect, test } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { parseHostRules } from '../../src/serve/host-rules.ts';
import { serverConfigs } from '../../src/serve/index.ts';
import { findGonePage, listRedirects } from '../../src/serve/list-redirects.ts';

const read = (...lines: string[]) => parseHostRules({ redirects: `${lines.join('\n')}\n` });

test('a rule is told with a slash at its end and without, unless the other address has a rule of its own', () => {
  const listed = listRedirects(read('/a/ /x/ 301', '/b /y/ 301', '/c /z/ 301', '/c/ /other/ 302'));
  expect(listed.map(({ from, to, status }) => `${from} ${to} ${status}`)).toEqual([
    '/a/ /x/ 301',
    '/a /x/ 301',
    '/b /y/ 301',
    '/b/ /y/ 301',
    '/c /z/ 301',
    '/c/ /other/ 302',
  ]);
});

test('the query goes before the fragment, and not to a target with its own', () => {
  const listed = listRedirects(read('/a/ /x/#part 301', '/b/ /y/?z=1 301'));
  expect(listed.filter(({ from }) => from.endsWith('/'))).toEqual([
    { from: '/a/', to: '/x/', status: 301, takesQuery: true, fragment: '#part' },
    { from: '/b/', to: '/y/?z=1', status: 301, takesQuery: false, fragment: '' },
  ]);
});

test('the page for what is gone is known by the rules', () => {
  expect(findGonePage(read('/a/ /x/ 301', '/b/ /410.html 410'))).toBe('/410.html');
  expect(findGonePage(read('/a/ /x/ 301'))).toBeUndefined();
});

const cases = serverConfigs.flatMap((config) =>
  ['/blog/* /news/:splat 301', '/by/:name/ /authors/ 301', '/app/ /index.html 200', '/a%0Ab/ /x/ 301'].map(
    (line) => [config.name, line, config] as const,
  ),
);

test.each(cases)('for %s, the rule `%s` is refused', (_, line, config) => {
  const url = new URL('https://gazette.example');
  const write = () => config.write({ url, folder: '/srv', brotli: false, rules: read(line) });
  expect(write).toThrow(ProblemError);
});
