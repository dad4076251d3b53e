import { expect, test } from 'vitest';
import { readBody } from '../markdown/read-text.ts';

test('a-fact-box-is-a-note-named-by-its-title', () => {
  const body = readBody('::: fact-box title="What is START?"\n- A [treaty](start.md)\n:::');
  expect(body.html).toContain('<div class="fact-box" role="note" aria-labelledby="fact-box_1">');
  expect(body.html).toContain('<p class="fact-box-title" id="fact-box_1">What is START?</p>');
  expect(body.html).toContain('<li>A {link content/articles/world/start.md}treaty{/link}</li>');
  expect(body.text).toBe('What is START?\n\nA treaty');
});

test('two-fact-boxes-have-two-ids', () => {
  const { html } = readBody('::: fact-box title="A"\na\n:::\n\n::: fact-box title="A"\nb\n:::');
  expect(html).toContain('id="fact-box_1"');
  expect(html).toContain('id="fact-box_2"');
});
