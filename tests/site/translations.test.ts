import { expect, test } from 'vitest';
import { groupTranslations } from '../../src/site/translations.ts';
import { sampleArticle } from './sample-article.ts';
import { sampleConfig } from './sample-config.ts';

const key = { translationKey: 'canal' };

test('each translation knows all of them, the newspaper’s language first', () => {
  const articles = [
    sampleArticle('es', { ...key, language: 'es' }),
    sampleArticle('ar', { ...key, language: 'ar' }),
    sampleArticle('en', key),
    sampleArticle('alone', { translationKey: 'alone' }),
    sampleArticle('none'),
  ];
  const translations = groupTranslations(articles, sampleConfig);
  expect([...translations.keys()]).toEqual(articles.slice(0, 3).map(({ source }) => source));
  for (const group of translations.values())
    expect(group.map(({ language }) => language)).toEqual(['en', 'ar', 'es']);
});
