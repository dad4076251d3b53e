import { expect, test } from 'vitest';
import { articleFields } from '../../src/content/front-matter-schema.ts';
import { parseArticle } from '../../src/content/parse-article.ts';
import type { Origin, Origins } from '../../src/model/origin.ts';
import { configOf, fileOf } from './article-file.ts';

function readOrigins(lines: string, options: { path?: string; site?: string; body?: string } = {}) {
  const origins: Origins = new Map();
  const text = `---\n${lines}\n---\n${options.body ?? 'Text.\n'}`;
  const { problems } = parseArticle(fileOf(text, options.path), configOf(options.site), origins);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return origins;
}

function tell(origin: Origin | undefined): string | undefined {
  if (!origin) return undefined;
  if (origin.from === 'key') return `line ${origin.place.line}: ${origin.key.join('.')}`;
  if (origin.from === 'setting') return `setting ${origin.key}`;
  if (origin.from === 'default') return `default ${origin.what ?? ''}`.trim();
  return origin.from;
}

const written: Readonly<Record<string, string>> = {
  headline: 'Talks begin',
  standfirst: 'At stake.',
  published: '2022-01-09',
  updated: '2022-01-10',
  kicker: 'Talks',
  dateline: 'GENEVA',
  seoTitle: 'Talks',
  cardHeadline: 'Talks',
  description: 'Talks.',
  slug: 'talks',
  aliases: '[/old/]',
  canonical: 'https://elsewhere.example/talks',
  id: 'talks-1',
  type: 'news',
  authors: '[amara-osei]',
  noByline: 'agency report',
  section: 'world',
  tags: '[diplomacy]',
  image: '{ src: lake.jpg, alt: A lake at dusk }',
  images: '{ lake.jpg: { alt: A lake at dusk } }',
  related: '[other]',
  corrections: '[{ date: 2022-01-10, kind: correction, text: It was wrong. }]',
  embargo: '2022-01-09',
  expires: '2032-01-09',
  draft: 'false',
  access: 'free',
  sponsor: 'Lakes',
  contentWarning: 'Water.',
  language: 'en-GB',
  translationKey: 'talks',
  robots: 'noindex',
};

test('every key of the front matter is among those that are tried', () => {
  expect(Object.keys(written).toSorted()).toEqual([...articleFields].toSorted());
});

test.each(Object.entries(written))('a value that is written as `%s` came from its line', (field, value) => {
  const others = field === 'headline' ? 'kicker: Talks' : 'headline: Talks begin';
  const body = '![A lake at dusk](lake.jpg)\n';
  expect(tell(readOrigins(`${others}\n${field}: ${value}`, { body }).get(field))).toBe(`line 3: ${field}`);
});

const unwritten: [field: string, origin: string | undefined][] = [
  ['published', 'file-name'],
  ['slug', 'file-name'],
  ['section', 'folder'],
  ['permalink', 'setting permalink'],
  ['language', 'setting language'],
  ['id', 'default the permalink'],
  ['cardHeadline', 'default the headline'],
  ['seoTitle', 'default the headline'],
  ['description', 'default the first paragraph'],
  ['wordCount', 'body'],
  ['type', 'default'],
  ['access', 'default'],
  ['draft', 'default'],
  ['tags', 'default'],
  ['standfirst', undefined],
  ['updated', undefined],
  ['kicker', undefined],
];

test.each(unwritten)('`%s` that nobody wrote came from: %s', (field, origin) => {
  expect(tell(readOrigins('headline: Talks begin').get(field))).toBe(origin);
});

test('a description comes from the standfirst where there is one', () => {
  const origins = readOrigins('headline: Talks begin\nstandfirst: At stake.');
  expect(tell(origins.get('description'))).toBe('default the standfirst');
});

test('a value under the name of another program came from the key as it is written', () => {
  const site = 'frontMatter: { aliases: { headline: [title], published: [date] } }\n';
  const origins = readOrigins('date: 2022-01-10\ntitle: Talks begin', { site });
  expect([tell(origins.get('published')), tell(origins.get('headline'))]).toEqual([
    'line 2: date',
    'line 3: title',
  ]);
});

test('who asks for origins gets the same article', () => {
  const file = fileOf('---\nheadline: Talks begin\n---\nText.\n');
  expect(parseArticle(file, configOf(), new Map())).toEqual(parseArticle(file, configOf()));
});
