import { gunzipSync } from 'node:zlib';
import { type EngineFiles, runEngine } from './engine.ts';
import { type CborValue, readCbor } from './read-cbor.ts';

/** A word as it is looked for: its stem; and how it is written, where diacritics make a difference. */
export interface Term {
  readonly stem: string;
  readonly written?: string;
}

/** What Pagefind makes of words. */
export interface Analysis {
  readonly terms: readonly Term[];
  /** Of each word, in their order: its terms, as numbers, each followed by its weight. */
  readonly readings: readonly (readonly number[])[];
  /** The files that all indexes of the language share. */
  readonly runtime: EngineFiles;
}

const signature = 'pagefind_dcd';
/** How Pagefind itself marks places in a text. */
const reserved = /^___.*PAGEFIND_/;
/** Counts as a word, and holds none. */
const nothing = '--';

/**
 * Has Pagefind take words apart, which it does with each for itself, whatever is beside it: so it need only see each of
 * them once. Throws ProblemError (exit 2) where Pagefind cannot run.
 */
export async function analyseWords(words: readonly string[], language: string): Promise<Analysis> {
  const content = words.map((word) => (reserved.test(word) ? nothing : word)).join(' ');
  const files = await runEngine([{ url: '/', language, content }]);
  const terms: Term[] = [];
  const readings: number[][] = words.map(() => []);
  const note = (term: Term, pages: CborValue): void => {
    terms.push(term);
    for (const [weight, position] of listPlaces(pages)) readings[position]?.push(terms.length - 1, weight);
  };
  for (const [name, content] of files) if (name.endsWith('.pf_index')) noteTerms(content, note);
  const runtime = [...files].filter(([name]) => !/\.pf_\w+$/.test(name));
  return { terms, readings, runtime: new Map(runtime) };
}

function noteTerms(chunk: Uint8Array, note: (term: Term, pages: CborValue) => void): void {
  const [words] = asList(readCbor(gunzipSync(chunk).subarray(signature.length)));
  for (const word of asList(words)) {
    const [stem, pages, variants] = asList(word);
    note({ stem: String(stem) }, pages ?? []);
    for (const variant of asList(variants)) {
      const [written, own] = asList(variant);
      note({ stem: String(stem), written: String(written) }, own ?? []);
    }
  }
}

/** Weights and positions of the text, of which there is one. */
function* listPlaces(pages: CborValue): Iterable<readonly [weight: number, position: number]> {
  for (const page of asList(pages)) {
    const [, places] = asList(page);
    let [weight, position] = [0, 0];
    for (const number of asList(places).map(Number)) {
      if (number < 0) [weight, position] = [-number - 1, 0];
      else {
        position += number;
        yield [weight, position];
      }
    }
  }
}

function asList(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value !== 'object') throw new Error('Pagefind writes its index in a form that is not known');
  return value;
}
