import type { Analysis, Term } from './analyse-words.ts';
import { type CborWriter, openCborWriter } from './cbor-writer.ts';
import { openPostings, type Postings } from './postings.ts';
import type { WordedPages } from './read-records.ts';

/** A part of the index: all that begins with `from`, up to what begins with `to`. */
export interface IndexChunk {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** What a reader loads to find one word; unpacked, three times as much as packed. */
const chunkSize = 20_000;

interface OrderedTerm {
  readonly stem: string;
  /** The numbers of the term and of its ways of writing, with these. */
  readonly own: number | undefined;
  readonly written: readonly (readonly [string, number])[];
}

/** Where the words stand in the pages, in Pagefind's form: the same words, in chunks of another size. */
export function writeIndex(
  { pages }: WordedPages,
  { terms, readings }: Omit<Analysis, 'runtime'>,
  fields: readonly string[],
): IndexChunk[] {
  const postings = openPostings();
  for (const [number, { words, metaWords }] of pages.entries()) {
    eachTerm(words, readings, (term, weight, position) => postings.addWord(term, weight, position));
    for (const [key, own] of metaWords) {
      const field = fields.indexOf(key);
      eachTerm(own, readings, (term, _, position) => postings.addMetaWord(term, field, position));
    }
    postings.endPage(number);
  }
  return settleBounds([...writeChunks(orderTerms(terms), postings)]);
}

function eachTerm(
  words: Uint32Array,
  readings: Analysis['readings'],
  add: (term: number, weight: number, position: number) => void,
): void {
  for (let position = 0; position < words.length; position++) {
    const reading = readings[words[position] ?? 0] ?? [];
    for (let index = 0; index < reading.length; index += 2)
      add(reading[index] ?? 0, reading[index + 1] ?? 0, position);
  }
}

function* writeChunks(terms: readonly OrderedTerm[], postings: Postings): Iterable<IndexChunk> {
  const writer = openCborWriter();
  let first = 0;
  for (const [index, term] of terms.entries()) {
    writeTerm(term, postings, writer);
    if (writer.size() < chunkSize && index < terms.length - 1) continue;
    const head = openCborWriter();
    head.writeArray(1);
    head.writeArray(index + 1 - first);
    head.writeRaw(writer.take());
    yield { from: terms[first]?.stem ?? '', to: term.stem, bytes: head.take() };
    first = index + 1;
  }
}

function writeTerm({ stem, own, written }: OrderedTerm, postings: Postings, writer: CborWriter): void {
  writer.writeArray(3);
  writer.writeText(stem);
  if (own === undefined) writer.writeArray(0);
  else postings.writePages(own, writer);
  writer.writeArray(written.length);
  for (const [text, number] of written) {
    writer.writeArray(2);
    writer.writeText(text);
    postings.writePages(number, writer);
  }
}

/** In the order of their bytes. */
function orderTerms(terms: readonly Term[]): OrderedTerm[] {
  const byStem = Map.groupBy(terms.entries(), ([, { stem }]) => stem);
  const ordered = [...byStem].map(([stem, all]): OrderedTerm => {
    const written = all.flatMap(([number, term]) =>
      term.written === undefined ? [] : [[term.written, number] as const],
    );
    const own = all.find(([, term]) => term.written === undefined)?.[0];
    return { stem, own, written: written.toSorted(([a], [b]) => compareBytes(a, b)) };
  });
  return ordered.toSorted((a, b) => compareBytes(a.stem, b.stem));
}

/** JavaScript's own order has characters of two units before some of one. */
function compareBytes(a: string, b: string): number {
  if (/[\ud800-\udfff]/.test(a + b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : Number(a > b);
}

/** Between two chunks a bound need not say more than what tells them apart. */
function settleBounds(chunks: readonly IndexChunk[]): IndexChunk[] {
  return chunks.map(({ from, to, bytes }, index) => {
    const before = chunks[index - 1]?.to;
    const after = chunks[index + 1]?.from;
    return {
      from: before === undefined ? from : tellApart(from, before),
      to: after === undefined ? to : tellApart(to, after),
      bytes,
    };
  });
}

function tellApart(word: string, other: string): string {
  const [own, theirs] = [[...word], [...other]];
  const same = own.findIndex((character, index) => character !== theirs[index]);
  return same === -1 ? word : own.slice(0, same + 1).join('');
}
