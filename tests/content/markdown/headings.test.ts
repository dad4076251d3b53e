import { expect, test } from 'vitest';
import { readBody } from './read-text.ts';

const outline = (text: string) => [...readBody(text).html.matchAll(/<(h\d)/g)].map(([, tag]) => tag);

test('the-outermost-subhead-is-an-h2-however-it-is-written', () => {
  expect(outline('# A\n## B\n# C')).toEqual(['h2', 'h3', 'h2']);
  expect(outline('## A\n### B')).toEqual(['h2', 'h3']);
  expect(outline('#### A\n#### B')).toEqual(['h2', 'h2']);
});

test('no-level-of-the-outline-is-skipped', () => {
  expect(outline('## A\n##### B\n##### C\n### D\n## E')).toEqual(['h2', 'h3', 'h3', 'h3', 'h2']);
  expect(outline('# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6')).toEqual([
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'h6',
  ]);
});

test('ids-keep-letters-of-every-script-and-are-unique', () => {
  const { anchors, html } = readBody('# Über Größe?\n# ما الجديد\n# 最新消息\n# A\n# A\n# A 2\n# !!!\n# ???');
  expect(anchors).toEqual(['über-größe', 'ما-الجديد', '最新消息', 'a', 'a-2', 'a-2-2', 'part', 'part-2']);
  expect(html).toContain('<h2 id="über-größe">Über Größe?</h2>');
});

test('an-id-is-made-of-words-without-mark-up', () => {
  expect(readBody('# *What* `x` [says](a.md) it’s "so"').anchors).toEqual(['what-x-says-its-so']);
});
