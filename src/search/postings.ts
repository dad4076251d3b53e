import { type CborWriter, openCborWriter } from './cbor-writer.ts';

/** Where the words of an index stand in its pages, in Pagefind's form; words are numbers here, pages come in their order. */
export interface Postings {
  /** A word of the page's text; Pagefind counts `weight` in 24ths. */
  addWord(word: number, weight: number, position: number): void;
  /** A word of the page's metadata; `field` is the number of its key. */
  addMetaWord(word: number, field: number, position: number): void;
  /** Ends the page to which the words were added. */
  endPage(page: number): void;
  /** Writes the pages that have the word, and where it stands in each. */
  writePages(word: number, writer: CborWriter): void;
}

// A place is one number: its word, then the run (a weight or a field), then the position.
const runShift = 2 ** 24;
const wordShift = 2 ** 30;
const nowhere = Infinity;

/** Begins without pages. */
export function openPostings(): Postings {
  const log = openCborWriter();
  let inText: number[] = [];
  let inMeta: number[] = [];
  const lastPages: number[] = [];
  // Of each page of a word: where its bytes begin, and the next one of the word.
  const starts: number[] = [];
  const nexts: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const counts: number[] = [];
  const note = (word: number): void => {
    const entry = starts.push(log.size()) - 1;
    const last = lasts[word];
    if (last === undefined) firsts[word] = entry;
    else nexts[last] = entry;
    lasts[word] = entry;
    counts[word] = (counts[word] ?? 0) + 1;
  };
  return {
    addWord: (word, weight, position) => void inText.push(word * wordShift + weight * runShift + position),
    addMetaWord: (word, field, position) => void inMeta.push(word * wordShift + field * runShift + position),
    endPage(page) {
      const text = Float64Array.from(inText).sort();
      const meta = Float64Array.from(inMeta).sort();
      [inText, inMeta] = [[], []];
      for (let [inOne, inOther] = [0, 0]; inOne < text.length || inOther < meta.length;) {
        const first = Math.min(text[inOne] ?? nowhere, meta[inOther] ?? nowhere);
        const word = Math.floor(first / wordShift);
        note(word);
        log.writeArray(3);
        log.writeInteger(page - (lastPages[word] ?? 0));
        lastPages[word] = page;
        inOne = writeRuns(text, inOne, word, log);
        inOther = writeRuns(meta, inOther, word, log);
      }
    },
    writePages(word, writer) {
      const count = counts[word] ?? 0;
      writer.writeArray(count);
      let entry = firsts[word] ?? 0;
      for (let index = 0; index < count; index++) {
        writer.writeRaw(log.view(starts[entry] ?? 0, starts[entry + 1] ?? log.size()));
        entry = nexts[entry] ?? 0;
      }
    },
  };
}

/** Positions as Pagefind writes them: each run begins with `-run - 1`, and goes on with steps. Answers with the next word's place. */
function writeRuns(places: Float64Array, start: number, word: number, log: CborWriter): number {
  const [base, limit] = [word * wordShift, (word + 1) * wordShift];
  let end = start;
  let runs = 0;
  let run = -1;
  for (; end < places.length && (places[end] ?? 0) < limit; end++) {
    const own = Math.floor(((places[end] ?? 0) - base) / runShift);
    if (own !== run) runs += 1;
    run = own;
  }
  log.writeArray(runs + end - start);
  let last = 0;
  run = -1;
  for (let index = start; index < end; index++) {
    const place = (places[index] ?? 0) - base;
    const own = Math.floor(place / runShift);
    const position = place - own * runShift;
    if (own !== run) log.writeInteger(-own - 1);
    log.writeInteger(own === run ? position - last : position);
    run = own;
    last = position;
  }
  return end;
}
