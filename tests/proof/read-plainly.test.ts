import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainly } from '../../src/proof/read-plainly.ts';

test.each([
  ['a &amp; b &quot;c&#39; &#x27;&LT;', `a & b "c' '<`],
  ['&amp;lt; &&amp;&', '&lt; &&&'],
  ['\\u003cb\\u003E \\"x\\" a\\/b c\\n \\\\', '<b> "x" a/b c\\n \\'],
  ['&#9999999; &nbsp; &amp', '&#9999999; &nbsp; &amp'],
  ['plain', 'plain'],
])('%s-is-read-as-%s', (text, plain) => {
  expect(readPlainly(text)).toBe(plain);
});

test('what-is-no-escape-stays-wherever-it-stands', () => {
  const piece = fc.constantFrom('&', '\\', 'amp;', '#38;', 'u0026', 'x', '"', ';', 'é');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const plain = text.replaceAll(/&(?:amp|#38);|\\(?:u0026|["\\])/g, (escape) =>
        /^\\["\\]/.test(escape) ? escape.slice(1) : '&',
      );
      expect(readPlainly(text)).toBe(plain);
    }),
  );
});
