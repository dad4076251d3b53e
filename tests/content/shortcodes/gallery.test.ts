import { expect, test } from 'vitest';
import { readBody } from '../markdown/read-text.ts';

test('a-gallery-is-a-labelled-list-of-figures', () => {
  const body = readBody(
    '![z](z.jpg)\n\n::: gallery label="The flood"\n![a](a.jpg "A")\n\n![b](b.jpg)\n![c](c.jpg)\n:::',
  );
  expect(body.html).toContain('<div class="gallery" role="group" aria-label="The flood">');
  expect(body.html).toContain('<ul>\n<li>{figure 1}</li>\n<li>{figure 2}</li>\n<li>{figure 3}</li>\n</ul>');
  expect(body.images.map(({ src, block }) => [src, block])).toEqual([
    ['z.jpg', true],
    ['a.jpg', true],
    ['b.jpg', true],
    ['c.jpg', true],
  ]);
});

test('a-gallery-without-a-label-is-numbered-in-the-language-of-the-article', () => {
  expect(readBody('::: gallery\n![a](a.jpg)\n:::', { language: 'es' }).html).toContain(
    'aria-label="Galería 1"',
  );
});
