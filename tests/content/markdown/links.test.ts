import { expect, test } from 'vitest';
import { readBody, readLine, showProblems } from './read-text.ts';

test.each([
  ['../world/talks-2.md', '{link content/articles/world/talks-2.md}'],
  ['./missiles.md#range', '{link content/articles/world/missiles.md#range}'],
  ['m%C3%BCnchen.md', '{link content/articles/world/münchen.md}'],
  ['<with space.md>', '{link content/articles/world/with space.md}'],
  ['..\\sport\\a.md', '{link content/articles/sport/a.md}'],
  ['/about/#staff', '{link /about/#staff}'],
  ['plan.pdf', '{link content/articles/world/plan.pdf}'],
])('%s-within-the-newspaper-opens-a-slot', (url, slot) => {
  expect(readBody(`[x](${url})`).html).toBe(`<p>${slot}x{/link}</p>`);
});

test.each([
  ['https://example.com/?a=1&b=2', 'https://example.com/?a=1&amp;b=2'],
  ['mailto:desk@example.com', 'mailto:desk@example.com'],
  ['tel:+12025550100', 'tel:+12025550100'],
  ['//example.com/a', 'https://example.com/a'],
  ['#names', '#names'],
])('%s-is-a-plain-link', (url, href) => {
  expect(readBody(`[x](${url})`).html).toBe(`<p><a href="${href}">x</a></p>`);
});

test('every-link-within-the-newspaper-is-noted-with-its-place', () => {
  const { links } = readBody('First [a](a.md) and\n> - [b][r] then [c](#über)\n\n[r]: ../b.md#x');
  expect(links.map(({ target, fragment, place }) => [target, fragment, place.line, place.column])).toEqual([
    ['content/articles/world/a.md', '', 1, 7],
    ['content/articles/b.md', '#x', 2, 5],
    ['content/articles/world/talks.md', '#über', 2, 17],
  ]);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:x',
  'java&Tab;script:x',
  'javascript&colon;x',
  'vbscript:x',
  'data:text/html,x',
])('of-a-link-to-%s-only-the-text-stays', (url) => {
  const body = readBody(`See [*this*](${url}) now`);
  expect(body.html).toBe('<p>See <em>this</em> now</p>');
  expect(showProblems(body)).toEqual([`1:5 unsafe-url [*this*](${url})`]);
});

test('an-unsafe-address-in-angle-brackets-is-no-link-either', () => {
  expect(readBody('<javascript:alert(1)>').html).toBe('<p>javascript:alert(1)</p>');
});

test('a-link-out-of-the-root-is-a-problem-after-decoding', () => {
  const body = readBody('[x](%2e%2e/%2e%2e/../../etc/passwd)');
  expect(body.html).toBe('<p>x</p>');
  expect(showProblems(body)).toEqual(['1:1 link-outside [x](%2e%2e/%2e%2e/../../etc/passwd)']);
});

test('the-title-of-a-link-is-escaped-or-kept-beside-its-slot', () => {
  expect(readBody('[x](https://a.example "a<\\"b")').html).toContain('title="a&lt;&quot;b"');
  expect(readBody('[x](a.md "A & B")').parts).toContainEqual(expect.objectContaining({ title: 'A & B' }));
});

test('a-line-of-text-has-links-and-emphasis-and-no-picture', () => {
  const line = readLine('*A* [b](b.md) ![c](c.jpg)', { firstLine: 7, firstColumn: 13 });
  expect(line.html).toBe('<em>A</em> {link content/articles/world/b.md}b{/link} c');
  expect(line.text).toBe('A b c');
  expect(line.links.map(({ place }) => [place.line, place.column])).toEqual([[7, 17]]);
  expect(line.problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ['picture-not-here', 7, 27],
  ]);
});
