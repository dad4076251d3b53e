import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/support/escape-html.ts';

test('what-ends-a-tag-or-an-attribute-is-escaped', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;',
  );
});

test('other-text-stays-as-it-is', () => {
  expect(escapeHtml('Über 1/2 – “so”')).toBe('Über 1/2 – “so”');
});
