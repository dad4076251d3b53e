import { expect, test } from 'vitest';
import { readBody, readLine, showProblems } from './read-text.ts';

const sanitise = (text: string) => readBody(text, { rawHtml: 'sanitise' });

test('allowed-tags-stay-and-lose-what-runs-styles-or-names', () => {
  const body = sanitise(
    'A <b onclick="x()" style="color:red" class="y" id="z" lang="fr">mot</b> H<sub>2</sub>O',
  );
  expect(body.html).toBe('<p>A <b lang="fr">mot</b> H<sub>2</sub>O</p>');
  expect(body.text).toBe('A mot H2O');
});

test('tags-that-cross-markdown-are-put-in-order', () => {
  expect(sanitise('a <b>x *y</b> z* w').html).toBe('<p>a <b>x <em>y</em></b> z w</p>');
  expect(sanitise('<div>\n\n*x*\n\n</div>').html.replaceAll('\n', '')).toBe('<div><p><em>x</em></p></div>');
  expect(sanitise('- <i>open\n- next').html).toContain('<li><i>open</i></li>\n<li>next</li>');
});

test('other-tags-are-left-out-and-told-once-each', () => {
  const body = sanitise(
    '<iframe src="//x"></iframe>\n\nx <form> <form>\n\n<script>\nalert(1)\n</script>\n\nend',
  );
  expect(body.html).toMatch(/^<p>x {2}<\/p>\s+<p>end<\/p>$/);
  expect(showProblems(body)).toEqual(['1:1 html-removed <', '3:3 html-removed <form>', '5:1 html-removed <']);
});

test('a-tag-that-does-not-end-is-text-and-swallows-nothing', () => {
  const body = sanitise('<div title="\n\nnext [a](a.md)');
  expect(body.html).toBe('&lt;div title="\n<p>next {link content/articles/world/a.md}a{/link}</p>');
});

test('our-own-tags-keep-their-attributes-beside-raw-ones', () => {
  const body = sanitise('## Head\n\n|a|\n|-|\n|<b>b</b>|\n\n::: fact-box title="T"\n<i>x</i>\n:::');
  expect(body.html).toContain('<h2 id="head">Head</h2>');
  expect(body.html).toContain('<div class="table" role="group" tabindex="0" aria-label="Table 1">');
  expect(body.html).toContain('<div class="fact-box" role="note" aria-labelledby="fact-box_1">');
});

test('raw-links-and-pictures-are-treated-as-those-of-markdown', () => {
  const body = sanitise(
    '<a href="../b.md" title="B" target="_blank">b</a> <img src="c%20d.jpg" alt="C" width="9">\n\n<p><a href="javascript:x">x</a> <a href="#y">y</a></p>',
  );
  expect(body.html).toContain('<p>{link content/articles/b.md}b{/link} {picture 0}</p>');
  expect(body.html).toContain('<a>x</a> <a href="#y">y</a>');
  expect(body.parts).toContainEqual(expect.objectContaining({ slot: 'link', title: 'B' }));
  expect(body.images).toEqual([expect.objectContaining({ src: 'c d.jpg', alt: 'C', block: false })]);
  expect(showProblems(body)).toEqual(['3:4 unsafe-url <']);
});

test('what-looks-like-our-marks-is-dropped', () => {
  const body = sanitise('<b own="0" slot="0" at="0">x</b> <b own="\u00000\u0000">y</b> [a](a.md)');
  expect(body.html).toBe('<p><b>x</b> <b>y</b> {link content/articles/world/a.md}a{/link}</p>');
});

test('a-line-of-text-is-sanitised-too', () => {
  expect(readLine('a <b onclick=x>b</b> <br>', { rawHtml: 'sanitise' }).html).toBe('a <b>b</b> <br />');
});

test('html-is-text-unless-the-newsroom-allows-it', () => {
  expect(readBody('<b>x</b>').html).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
  expect(readBody('<script>\nx\n</script>').html).toBe('<p>&lt;script&gt;\nx\n&lt;/script&gt;</p>');
});
