import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Permalink } from '../../src/model/paths.ts';
import type { SearchRecord } from '../../src/model/search.ts';
import { runEngine } from '../../src/search/engine.ts';
import { packShard } from '../../src/search/pack-shard.ts';
import { type CborValue, readCbor } from '../../src/search/read-cbor.ts';
import { describeResult } from '../../src/search/read-records.ts';

const record = (id: string, language: string, text: string, headline = `Story ${id}`): SearchRecord => ({
  permalink: `/world/${id}/` as Permalink,
  language,
  headline,
  section: 'Wörld & Co',
  date: '2026-05-01',
  text,
});

/** What the index of one language says: of every word where it stands, of every page its length, and what it shows. */
function readIndex(files: ReadonlyMap<string, Uint8Array>) {
  const unpack = (content: Uint8Array) => gunzipSync(content).subarray('pagefind_dcd'.length);
  const named = (end: string) =>
    [...files].filter(([name]) => name.endsWith(end)).map(([, bytes]) => unpack(bytes));
  const words = named('.pf_index').flatMap((chunk) => asList(asList(readCbor(chunk))[0]));
  const [, pages, chunks, , , fields] = asList(readCbor(named('.pf_meta')[0]!));
  return {
    words: new Map(words.map((word) => [String(asList(word)[0]), sortVariants(asList(word))])),
    lengths: asList(pages).map((page) => asList(page)[1]),
    bounds: asList(chunks).map(asList),
    fields,
    fragments: named('.pf_fragment').map(String).toSorted(),
  };
}

function sortVariants([, pages, variants]: readonly CborValue[]): CborValue {
  return [pages!, asList(variants).toSorted((a, b) => (String(a) < String(b) ? -1 : 1))];
}

function asList(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value !== 'object') throw new Error(`no list: ${value}`);
  return value;
}

/** The same records, indexed by Pagefind alone. */
async function indexByPagefind(records: readonly SearchRecord[], language: string) {
  const made = records.map((one) => ({
    url: one.permalink,
    language,
    content: one.text === '' ? one.headline : one.text,
    meta: describeResult(one),
  }));
  return readIndex(await runEngine(made));
}

/** The index by us and by Pagefind alone; its chunks are of another size. */
async function indexTwice(records: readonly SearchRecord[], language: string) {
  const { bounds: _, ...mine } = readIndex(await packShard(records, language, language));
  const { bounds: __, ...theirs } = await indexByPagefind(records, language);
  return { mine, theirs };
}

const texts: Readonly<Record<string, string>> = {
  en: 'The well-known café, Cafés & WKWebView\u200bs: don’t “quote” U.S. 3,000 snake_case -- running ran\u00a0runs 😀 state-of-the-art e\u0301te',
  es: 'La Cámara aprobó 1.200 millones; ¿lloverá mañana en Panamá? Llovía, lloviendo: años ano',
  ar: 'قَالَ الماء والمياه، ماءٌ في الأفلاج ١٢٣ المكتبات',
  de: 'Häuser, Haus und Hausbau: die Straßenbahn-Linie 5 fährt größer „schnell“',
  ru: 'Ёлки-палки, ёлка и елка: переговоры о переговорах',
  tr: 'İstanbul’da ISPARTA ışık İşçiler',
  ko: '한국어 기사 한국어로 쓴 기사들',
  fa: 'می\u200cخواهم کتاب‌ها را بخوانم',
  xx: 'Words of a language without a stemmer: running, runs',
};

for (const [language, text] of Object.entries(texts))
  test(`every word of “${language}” stands where Pagefind itself would list it`, async () => {
    const records = [
      record('a', language, text),
      record('b', language, `${text} ${text.toUpperCase()}`, text.replaceAll('\u200b', '')),
      record('c', language, ''),
      record('d', language, text.split(' ').toReversed().join('\n\n')),
    ];
    const { mine, theirs } = await indexTwice(records, language);
    expect(mine).toEqual(theirs);
  });

test('whatever editors write stands where Pagefind itself would list it', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('Canal', 'canals', 'e-mail', 'camelCase', 'ñandú', 'x'.repeat(300), '<b>', '&amp;', '️'),
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (all) => {
      const records = all.map((one, index) => record(String(index), 'en', `Story ${one}`));
      const { mine, theirs } = await indexTwice(records, 'en');
      expect(mine).toEqual(theirs);
    }),
    { numRuns: 25 },
  );
});

test('marks that Pagefind would obey are words like others', async () => {
  const text =
    'before ___PAGEFIND_WEIGHT___9 middle ___PAGEFIND_ANCHOR___h2:id ___END_PAGEFIND_WEIGHT___ after';
  const { words, fragments } = readIndex(await packShard([record('a', 'en', text)], 'en', 'en'));
  expect(words.get('after')).toEqual([[[0, [-25, 5], []]], []]);
  expect(fragments[0]).toContain('___PAGEFIND_WEIGHT___9');
});

test('the bounds of chunks are in order, and hold what is between them', async () => {
  const words = Array.from({ length: 9000 }, (_, number) => `w${(number * 7919).toString(36)}`);
  const { bounds } = readIndex(
    await packShard([record('a', 'xx', `${words.join(' ')} 😀 \ufb01 ￦`)], 'xx', 'xx'),
  );
  expect(bounds.length).toBeGreaterThan(3);
  const all = bounds.flatMap(([from, to]) => [Buffer.from(String(from)), Buffer.from(String(to))]);
  expect(all.toSorted((a, b) => Buffer.compare(a, b))).toEqual(all);
});
