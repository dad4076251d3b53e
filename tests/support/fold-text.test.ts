import { expect, test } from 'vitest';
import { foldText } from '../../src/support/fold-text.ts';

test.each([
  ['“Talks”  will begin — on Monday', 'talks will begin on monday'],
  ['Cafe\u0301 ﬁn', 'café fin'],
  ['محادثات، جنيف!', 'محادثات جنيف'],
  ['हिन्दी', 'हिन्दी'],
  ['…—!', ''],
])('%j-says-the-same-as-%j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
