import { expect, test } from 'vitest';
import { readBody, showProblems } from './read-text.ts';

test('a-table-can-be-scrolled-by-keyboard-and-says-which-it-is', () => {
  const table = '|a|b|\n|:-|-:|\n|1|2|';
  const { html } = readBody(`${table}\n\ntext\n\n${table}`, { language: 'de' });
  expect(html).toContain('<div class="table" role="group" tabindex="0" aria-label="Tabelle 1">\n<table>');
  expect(html).toContain('aria-label="Tabelle 2"');
  expect(html).toContain('<th class="align-left" scope="col">a</th>');
  expect(html).toContain('<td class="align-right">2</td>');
  expect(html).not.toContain('style=');
});

test('an-empty-head-of-a-column-is-no-head', () => {
  expect(readBody('| |b|\n|-|-|\n|1|2|').html).toContain('<tr>\n<td></td>\n<th scope="col">b</th>');
});

test('struck-text-is-struck', () => {
  expect(readBody('~~old~~ new').html).toBe('<p><s>old</s> new</p>');
});

test('the-language-of-a-fence-is-its-first-word-if-that-is-one', () => {
  expect(readBody('```c++ onload="x"\n<a>\n```').html).toBe(
    '<pre tabindex="0"><code class="language-c++">&lt;a&gt;\n</code></pre>',
  );
  expect(readBody('```"><script>\nx\n```').html).toBe('<pre tabindex="0"><code>x\n</code></pre>');
});

test('notes-are-listed-in-the-order-of-their-mentions-with-ways-back', () => {
  const body = readBody('A[^b] c[^a] d[^b]\n\n[^a]: First\n[^b]: Second **note**');
  expect(body.html).toContain(
    '<sup class="footnote-mark"><a href="#note_1" id="note-mark_1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>',
  );
  expect(body.html).toMatch(/<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">/);
  expect(body.html).toMatch(
    /<li id="note_1"><p>Second <strong>note<\/strong> <a href="#note-mark_1".*#note-mark_1_2/,
  );
  expect(body.html.indexOf('Second')).toBeLessThan(body.html.indexOf('First'));
  expect(body.text).toBe('A c d\n\nSecond note\n\nFirst');
});

test('notes-and-headings-never-share-an-id', () => {
  const { html } = readBody('# Note 1\n# Note-mark 1\n\nA[^1]\n\n[^1]: b');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a-mark-without-a-note-a-note-without-a-mark-and-two-of-one-name-are-told', () => {
  const body = readBody('A[^x] b[^d]\n\n[^y]: unused\n\n[^d]: one\n\n[^d]: two');
  expect(showProblems(body)).toEqual([
    '1:2 unknown-footnote [^x]',
    '3:1 unused-footnote [^y]: unused',
    '5:1 duplicate-footnote [^d]: one',
  ]);
  expect(body.html).toContain('A[^x]');
});

test.each(['__proto__', 'constructor', 'toString'])('a-note-may-be-called-%s', (label) => {
  expect(readBody(`A[^${label}]\n\n[^${label}]: text`).html).toContain('href="#note_1"');
});

test('text-is-without-mark-up-and-the-first-paragraph-stands-by-itself', () => {
  const body = readBody('- *item*\n\nFirst **one**\nhere & `now`<br>\n\n```\ncode\n```\n');
  expect(body.outline.firstParagraph).toBe('First one here & now<br>');
  expect(body.text).toBe('item\n\nFirst one here & now<br>\n\ncode');
});

test('an-empty-body-is-empty', () => {
  expect(readBody('')).toEqual({
    html: '',
    outline: { headings: [], links: [], tables: [], firstParagraph: '' },
    parts: [],
    text: '',
    images: [],
    links: [],
    anchors: [],
    wordCount: 0,
    problems: [],
  });
});

test('html-and-shortcodes-of-other-generators-are-shown-letter-for-letter-with-a-warning-for-each-name', () => {
  const body = readBody('A <b class="a_b_c">x</b> {{< ref "a_b_.md" >}} <b>\n\n{{% ref x %}} {{ 7 * 7 }}');
  expect(body.text).toBe('A <b class="a_b_c">x</b> {{< ref "a_b_.md" >}} <b>\n\n{{% ref x %}} {{ 7 * 7 }}');
  expect(showProblems(body)).toEqual([
    '1:3 html-as-text <b class="a_b_c">',
    '1:26 foreign-shortcode {{< ref "a_b_.md" >}}',
  ]);
});

test('tags-of-liquid-templates-are-shown-letter-for-letter-too', () => {
  const body = readBody('{% include note_a_.html "x" %}\n\nA {%- raw -%} b {% 5 % c %}x');
  expect(body.text).toBe('{% include note_a_.html "x" %}\n\nA {%- raw -%} b {% 5 % c %}x');
  expect(showProblems(body)).toEqual([
    '1:1 foreign-shortcode {% include note_a_.html "x" %}',
    '3:3 foreign-shortcode {%- raw -%}',
  ]);
});
