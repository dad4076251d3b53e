import { expect, test } from 'vitest';
import { readXml } from '../../src/verify/read-xml.ts';

test('of a well-formed document the texts and attributes are told by their names', () => {
  const xml =
    '<?xml version="1.0"?>\n<a><b x="1&amp;2"> one </b><!-- no --><c/><b><![CDATA[<two>]]></b></a>\n';
  const { root, texts, attributes } = readXml(xml) ?? {};
  expect(root).toBe('a');
  expect(texts?.get('b')).toEqual(['one', '<two>']);
  expect(attributes?.get('b@x')).toEqual(['1&2']);
});

test.each([
  ['', 'nothing'],
  ['<a>', 'an element that is not closed'],
  ['<a></b>', 'another one closed'],
  ['<a/><b/>', 'two documents'],
  ['<a/>more', 'text behind it'],
  ['<a>&nbsp;</a>', 'an entity of its own'],
  ['<a b=c/>', 'an attribute without quotes'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'declarations'],
  ['<a>a < b</a>', 'a bare <'],
])('%j is refused: %s', (xml) => {
  expect(readXml(xml)).toBeUndefined();
});
