import { expect, test } from 'vitest';
import { shortcodes } from '../../../src/content/shortcodes/index.ts';
import { readBody, showProblems } from '../markdown/read-text.ts';

test('names-are-unique-and-in-kebab-case', () => {
  const names = shortcodes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

test.each(shortcodes.map((shortcode) => [shortcode.name, shortcode.example]))(
  'the-example-of-%s-has-a-text-form-and-no-fault',
  (name, example) => {
    const body = readBody(example);
    expect(body.problems).toEqual([]);
    expect(body.html).toContain(`class="${name}"`);
    expect(body.text).not.toBe('');
  },
);

test.each(
  shortcodes.flatMap(({ name, attributes }) => attributes.map((attribute) => [name, attribute.name])),
)('the-%s-escapes-its-%s', (name, attribute) => {
  const values = { url: 'https://vimeo.com/1', title: 'T', [attribute]: `<i>&\\"'` };
  const known = shortcodes.find((shortcode) => shortcode.name === name)?.attributes ?? [];
  const written = known.map(
    (one) => `${one.name}="${Object.entries(values).find(([key]) => key === one.name)?.[1] ?? 'x.jpg'}"`,
  );
  const { html } = readBody(`::: ${name} ${written.join(' ')}\n![x](x.jpg)\n:::`);
  expect(html).not.toContain('<i>');
  expect(html).not.toContain(`"'`);
});

test('shortcodes-stand-in-lists-quotations-and-each-other', () => {
  const body = readBody(
    '> ::: pull-quote\n> a\n> :::\n\n- ::: pull-quote\n  b\n  :::\n\n:::: fact-box title="T"\n::: pull-quote\nc\n:::\n::::',
  );
  expect(body.problems).toEqual([]);
  expect(body.html.match(/class="pull-quote"/g)).toHaveLength(3);
  expect(body.text).toBe('a\n\nb\n\nT\n\nc');
});

test('carriage-returns-do-not-hide-an-end', () => {
  expect(readBody('::: pull-quote\r\na\r\n:::\r\n').problems).toEqual([]);
});

test.each([
  ['::: pull-qoute\na\n:::', '1:5 unknown-shortcode pull-qoute'],
  ['::: iframe src="x"\na\n:::', '1:5 unknown-shortcode iframe'],
  ['> ::: fact-box titel="x"\n> :::', '1:16 unknown-attribute titel'],
  ['::: fact-box\na\n:::', '1:5 missing-attribute fact-box'],
  ['::: fact-box title=" "\na\n:::', '1:5 missing-attribute fact-box'],
  ['::: fact-box title=bare\na\n:::', '1:14 bad-attribute title=bare'],
  ['::: fact-box title=“x”\na\n:::', '1:14 bad-attribute title=“x”'],
  ['::: fact-box title="a" title="b"\na\n:::', '1:24 bad-attribute title'],
  ['a\n\n::: pull-quote\nb', '3:1 unclosed-shortcode ::: pull-quote'],
  [':::: fact-box title="x"\n::: pull-quote\nb\n::::', '2:1 unclosed-shortcode ::: pull-quote'],
  ['a\n\n:::', '3:1 stray-shortcode-end :::'],
  ['::: gallery\ntext\n:::', '2:1 bad-shortcode-body text'],
  ['::: gallery\n:::', '1:1 bad-shortcode-body ::: gallery'],
  ['::: embed url="https://vimeo.com/1" title="a"\ntext\n:::', '2:1 bad-shortcode-body text'],
  ['::: embed url="https://evil.example/1" title="a"\n:::', '1:16 bad-attribute https://evil.example/1'],
  ['::: embed url="javascript:x" title="a"\n:::', '1:16 bad-attribute javascript:x'],
  [
    '::: embed url="https://vimeo.com/1" title="a" poster="https://vimeo.com/a.jpg"\n:::',
    '1:55 bad-attribute https://vimeo.com/a.jpg',
  ],
])('%j-is-told-at-its-place', (text, problem) => {
  expect(showProblems(readBody(text))).toEqual([problem]);
});

test('a-near-miss-is-answered-with-the-right-name', () => {
  expect(readBody('::: pull-qoute\na\n:::').problems[0]?.hint).toBe('did you mean `pull-quote`?');
});

test('a-shortcode-in-code-is-code', () => {
  const { html, problems } = readBody('```\n::: nothing\n```');
  expect(html).toContain('::: nothing');
  expect(problems).toEqual([]);
});
