import { expect, test } from 'vitest';
import { chooseArticles } from '../../../src/outputs/feeds/choose-articles.ts';
import { sampleArticle } from '../../site/sample-article.ts';
import { sampleConfig } from '../../site/sample-config.ts';

const choose = (articles: ReturnType<typeof sampleArticle>[], items = 20) =>
  chooseArticles(articles, { ...sampleConfig, feeds: { items, content: 'full' } }).map(({ slug }) => slug);

const english = sampleArticle('english', { translationKey: 'canal' });
const spanish = sampleArticle('spanish', { language: 'es', translationKey: 'canal' });
const arabic = sampleArticle('arabic', { language: 'ar', translationKey: 'canal' });
const plain = sampleArticle('plain');

test('a-story-in-several-languages-comes-once-in-the-newsrooms', () => {
  expect(choose([spanish, plain, english, arabic])).toEqual(['plain', 'english']);
});

test('a-story-that-is-not-there-in-the-newsrooms-language-stays', () => {
  expect(choose([spanish, plain, arabic])).toEqual(['spanish', 'plain', 'arabic']);
  expect(choose([sampleArticle('alone', { language: 'es' }), english])).toEqual(['alone', 'english']);
});

test('a-feed-is-full-of-the-newest-and-translations-that-are-left-out-take-no-place-in-it', () => {
  expect(choose([spanish, english, plain, sampleArticle('older')], 2)).toEqual(['english', 'plain']);
});
