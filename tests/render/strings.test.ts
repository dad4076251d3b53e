import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadStrings } from '../../src/render/strings.ts';
import { makeNewspaper } from './newspaper.ts';

const folder = path.resolve(import.meta.dirname, '../../templates/locales');
const languages = readdirSync(folder).map((name) => path.basename(name, '.yaml'));

test('every-language-has-every-string-in-every-plural-form-it-uses', () => {
  const strings = loadStrings(makeNewspaper());
  const english = Object.keys(strings('en'));
  for (const language of languages) {
    const own = strings(language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted = english.filter((key) => key.endsWith('.other')).map((key) => key.replace('.other', ''));
    const forms = counted.flatMap((key) => pluralCategories.map((form) => `${key}.${form}`));
    const missing = [...english, ...forms].filter((key) => !own[key]);
    expect({ language, missing }).toEqual({ language, missing: [] });
  }
});

test('a-language-that-is-not-english-has-words-of-its-own', () => {
  const strings = loadStrings(makeNewspaper());
  for (const language of languages.filter((name) => name !== 'en')) {
    expect(strings(language)['searchPrompt']).not.toBe(strings('en')['searchPrompt']);
  }
});

test('a-region-has-the-words-of-its-language-and-an-unknown-language-those-of-english', () => {
  const strings = loadStrings(makeNewspaper());
  expect(strings('es-MX')['share']).toBe('Compartir');
  expect(strings('tlh')['share']).toBe('Share');
});

test('a-newspaper-changes-one-word-and-keeps-the-others', () => {
  const strings = loadStrings(makeNewspaper({ 'locales/en.yaml': 'share: Pass it on\n' }));
  expect(strings('en')['share']).toBe('Pass it on');
  expect(strings('en')['search']).toBe('Search');
});

test('a-newspaper-adds-a-language', () => {
  const strings = loadStrings(makeNewspaper({ 'locales/fr.yaml': 'share: Partager\n' }));
  expect(strings('fr-CA')).toMatchObject({ share: 'Partager', search: 'Search' });
});

test('a-string-that-is-not-a-text-is-an-error-at-its-place', () => {
  const root = makeNewspaper({ 'locales/en.yaml': 'share: Share\nby: 7\n' });
  const place: unknown = expect.objectContaining({ file: 'templates/locales/en.yaml', line: 2, column: 5 });
  const problem: unknown = expect.objectContaining({ code: 'wrong-string', place });
  expect(() => loadStrings(root)).toThrow(expect.objectContaining({ problems: [problem] }));
});
