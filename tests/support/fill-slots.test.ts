import { expect, test } from 'vitest';
import type { SourcePath } from '../../src/model/paths.ts';
import type { Part } from '../../src/model/rich-text.ts';
import { fillSlots } from '../../src/support/fill-slots.ts';

function link(target: string, fragment = '', title?: string): Part[] {
  const path = target as SourcePath;
  const start = { slot: 'link' as const, target: path, fragment, ...(title !== undefined && { title }) };
  return [start, 'words', { slot: 'link-end', target: path }];
}

test('a-link-with-a-page-gets-its-address-and-fragment', () => {
  expect(fillSlots(link('content/a.md', '#b', 'T'), { 'content/a.md': '/a/' })).toBe(
    '<a href="/a/#b" title="T">words</a>',
  );
});

test('a-link-without-a-page-keeps-its-words-alone', () => {
  expect(fillSlots(['<p>', ...link('content/a.md'), '</p>'], {})).toBe('<p>words</p>');
});

test('a-target-named-like-a-property-of-every-object-leads-nowhere', () => {
  for (const name of ['constructor', '__proto__', 'toString'])
    expect(fillSlots(link(name), {})).toBe('words');
});

test('nothing-in-an-address-fragment-or-title-can-leave-its-attribute', () => {
  const html = fillSlots(link('x', '#"><script>', '"onclick="x'), { x: '/"><img>' });
  expect(html).toBe(
    '<a href="/&quot;&gt;&lt;img&gt;#&quot;&gt;&lt;script&gt;" title="&quot;onclick=&quot;x">words</a>',
  );
});

test('figures-and-pictures-are-asked-for-by-index-and-left-out-where-there-are-none', () => {
  const parts: Part[] = ['a', { slot: 'figure', index: 0 }, { slot: 'picture', index: 1 }, 'b'];
  const shown = fillSlots(parts, {}, { figure: (index) => `[f${index}]`, picture: (index) => `[p${index}]` });
  expect(shown).toBe('a[f0][p1]b');
  expect(fillSlots(parts, {})).toBe('ab');
});
