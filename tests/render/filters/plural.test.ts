import { expect, test } from 'vitest';
import { plural } from '../../../src/render/filters/plural.ts';
import { loadStrings } from '../../../src/render/strings.ts';
import { makeNewspaper } from '../newspaper.ts';

const stringsOf = loadStrings(makeNewspaper());

function tell(count: number, language: string): string {
  return plural.filter(stringsOf(language), 'age', count, language);
}

test('one-and-several-years-differ', () => {
  expect(tell(1, 'en')).toBe('This article is more than 1 year old.');
  expect(tell(4, 'en')).toBe('This article is more than 4 years old.');
});

test('arabic-has-forms-of-its-own-for-one-two-few-and-many', () => {
  expect(new Set([1, 2, 3, 11, 100].map((count) => tell(count, 'ar').replace(/[\d٠-٩]+/, ''))).size).toBe(5);
});

test('a-string-that-is-missing-is-an-error', () => {
  expect(() => plural.filter({}, 'age', 2, 'en')).toThrow('there is no string "age.other"');
});
