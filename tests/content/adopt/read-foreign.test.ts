import { expect, test } from 'vitest';
import { convertArticle } from '../../../src/content/adopt/convert-article.ts';
import { readForeign } from '../../../src/content/adopt/read-foreign.ts';
import { toSourcePath } from '../../../src/support/source-path.ts';

const read = (text: string) => readForeign(toSourcePath('a.md'), text);

test.each([
  ['---\ntitle: A\n---\nText.\n', 'YAML', { title: 'A' }, 'Text.\n'],
  ['---\r\ntitle: A\r\n---\r\nText.\r\n', 'YAML', { title: 'A' }, 'Text.\r\n'],
  [
    '{\n  "title": "A }",\n  "b": { "c": 1 }\n}\n\nText {x}.\n',
    'JSON',
    { title: 'A }', b: { c: 1 } },
    '\nText {x}.\n',
  ],
  ['{"title": "A"}', 'JSON', { title: 'A' }, ''],
])('front matter is found in its form: %j', (text, form, data, body) => {
  expect(read(text)).toEqual({ form, data, body });
});

test.each([
  ['+++\ntitle = "A"\n+++\nText.\n', 'TOML'],
  ['++++\nText.\n', 'none'],
  ['Text.\n', 'none'],
  ['', 'none'],
  ['---\ntitle: [\n---\n', 'damaged'],
  ['---\n- a list\n---\n', 'damaged'],
  ['---\ntitle: never closed\n', 'damaged'],
  ['{ "title": ', 'damaged'],
])('what is no front matter that can be read is told by its form: %j', (text, form) => {
  expect(read(text)).toEqual({ form, body: text });
});

test('a file whose keys all mean something stays as it is, its comments too', () => {
  const text = '---\ntitle: A # mine\n---\nText.\n';
  expect(convertArticle(read(text), text, new Map([['title', 'headline']]))).toBe(text);
});

test('whatever has no key here becomes a comment that cannot end the front matter', () => {
  const text = JSON.stringify({ title: '---', note: 'one\n---\ntwo', __proto: 1 }) + '\n---\nText.\n';
  const converted = convertArticle(read(text), text, new Map([['title', 'headline']]));
  expect(read(converted)).toEqual({ form: 'YAML', data: { title: '---' }, body: '---\nText.\n' });
});
