import { expect, test } from 'vitest';
import { countWords } from '../../../src/content/markdown/count-words.ts';

test.each([
  ['', 'en', 0],
  ['One two — three, four-five … it’s 7%', 'en', 6],
  ['  spaces \n\n and\tlines ', 'en', 3],
  ['_x __ -_ (y) _', 'en', 4],
  ['a\u00a0b\u2003c\u3000d\ufeffe \u2028f', 'en', 6],
  ['é ü1 “—” 한국 사람', 'en', 4],
  ['two words 和', 'zh', 3],
  ['two words 𠀀', 'zh', 3],
  ['two words 😀', 'en', 2],
  ['أجرى الوزيران محادثات', 'ar', 3],
  ['我们在北京。', 'zh', 3],
  ['私は学生です', 'ja', 4],
])('%j-in-%s-has-%i-words', (text, language, count) => {
  expect(countWords(text, language)).toBe(count);
});
