import { expect, test } from 'vitest';
import { readBody } from '../markdown/read-text.ts';

test('a-pull-quote-shows-its-words-and-whose-they-are', () => {
  const body = readBody('::: pull-quote by="Ada \\"Ace\\" Marsh"\nWe will *not* move.\n:::');
  expect(body.html).toBe(
    '<figure class="pull-quote">\n<blockquote>\n<p>We will <em>not</em> move.</p>\n</blockquote>\n<figcaption>Ada &quot;Ace&quot; Marsh</figcaption>\n</figure>',
  );
  expect(body.text).toBe('We will not move.\n— Ada "Ace" Marsh');
});

test('without-a-name-there-is-no-caption', () => {
  expect(readBody('::: pull-quote\nA\n:::').html).not.toContain('figcaption');
});
