import { expect, test } from 'vitest';
import { checkNewspaper, flawlessArticle, source } from './newspaper.ts';

const translationKey = 'canal';

test('two articles of one key in one language are each told of the other, published or not', () => {
  const articles = [
    flawlessArticle('a', { translationKey }),
    flawlessArticle('b', { translationKey, draft: true }),
    flawlessArticle('c', { translationKey, language: 'es' }),
  ];
  const found = checkNewspaper({ articles }).map(({ code, message, spot }) => ({ code, message, spot }));
  expect(found).toEqual(
    [
      ['a', 'b'],
      ['b', 'a'],
    ].map(([own, other]) => ({
      code: 'duplicate-translation',
      message: `The translation key \`canal\` is also that of content/articles/world/${other}.md, in the same language (\`en\`).`,
      spot: { file: source(`content/articles/world/${own}.md`), key: ['translationKey'] },
    })),
  );
});

test('translations and articles without a key are nobody’s rivals', () => {
  const articles = [
    flawlessArticle('a', { translationKey }),
    flawlessArticle('b', { translationKey, language: 'es' }),
    flawlessArticle('c'),
    flawlessArticle('d'),
  ];
  expect(checkNewspaper({ articles })).toEqual([]);
});
