import { expect, test } from 'vitest';
import { extendRedirects } from '../../src/content/extend-redirects.ts';
import type { Permalink } from '../../src/model/paths.ts';

const moved = { from: '/old/' as Permalink, to: '/new/' as Permalink };
const gone = { from: '/lost/' as Permalink, gone: true as const };

test('a new file says what it is for', () => {
  expect(extendRedirects(undefined, [moved, gone])).toBe(
    `# Addresses that this newspaper once had, and where each leads now.

redirects:
  - { from: /old/, to: /new/ }
  - { from: /lost/, gone: true }
`,
  );
});

test.each([
  ['lines in one style', 'redirects:\n  - { from: /a/, to: /b/ }\n'],
  ['lines in another', 'redirects:\n  - from: /a/\n    to: "/b/"\n'],
  ['a list that is not indented', 'redirects:\n- { from: /a/, to: /b/ }\n'],
  [
    'comments',
    '# Top\nredirects:\n  # Of 2019\n  - { from: /a/, to: /b/ } # moved\n\n  - { from: /c/, gone: true }\n',
  ],
])('%s stay as they are', (_, text) => {
  const last = /^( *)-/m.exec(text)?.[1] ?? '';
  expect(extendRedirects(text, [moved])).toBe(`${text}${last}- { from: /old/, to: /new/ }\n`);
});

test.each(['redirects: []\n', 'redirects:\n'])('%j is filled', (text) => {
  expect(extendRedirects(text, [moved])).toBe('redirects:\n  - { from: /old/, to: /new/ }\n');
});

test('comments of a file without entries stay', () => {
  expect(extendRedirects('# Ours\n', [gone])).toBe(
    '# Ours\n\nredirects:\n  - { from: /lost/, gone: true }\n',
  );
});

test('line ends stay those of the file', () => {
  const text = 'redirects:\r\n  - { from: /a/, to: /b/ }\r\n';
  expect(extendRedirects(text, [gone])).toBe(`${text}  - { from: /lost/, gone: true }\r\n`);
});
