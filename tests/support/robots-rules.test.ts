import { expect, test } from 'vitest';
import { readTags } from '../../src/support/read-tags.ts';
import { forbidsIndex } from '../../src/support/robots-rules.ts';

test.each([
  ['<meta name="robots" content="noindex, max-image-preview:large">', '', true],
  ['<meta name="ROBOTS" content="None">', '', true],
  ['<meta name="robots" content="max-image-preview:none">', '', false],
  ['<meta name="description" content="noindex">', '', false],
  ['', 'googlebot: noindex', true],
  ['', 'max-snippet:10', false],
])('%s, with the header “%s”, keeps search engines away: %s', (html, header, isKept) => {
  expect(forbidsIndex(readTags(html), header)).toBe(isKept);
});
