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

const runShift = 2 ** 24;

/** Begins without pages. */
export function openPostings(): Postings {
  const log = openCborWriter();
  // By word; those of the page each `run * runShift + position`, where a run is of a weight or a field.
  const inText: number[][] = [];
  const inMeta: number[][] = [];
  const lastPages: number[] = [];
  const places: number[][] = [];
  const touched: number[] = [];
  const open = (word: number): void => {
    if (inText[word] === undefined) [inText[word], inMeta[word], places[word]] = [[], [], []];
    if (inText[word].length === 0 && inMeta[word]?.length === 0) touched.push(word);
  };
  const writeRuns = (positions: number[] = []): void => {
    const numbers = listRuns(positions);
    log.writeArray(numbers.length);
    for (const number of numbers) log.writeInteger(number);
    positions.length = 0;
  };
  return {
    addWord(word, weight, position) {
      open(word);
      inText[word]?.push(weight * runShift + position);
    },
    addMetaWord(word, field, position) {
      open(word);
      inMeta[word]?.push(field * runShift + position);
    },
    endPage(page) {
      for (const word of touched) {
        const start = log.size();
        log.writeArray(3);
        log.writeInteger(page - (lastPages[word] ?? 0));
        writeRuns(inText[word]);
        writeRuns(inMeta[word]);
        lastPages[word] = page;
        places[word]?.push(start, log.size());
      }
      touched.length = 0;
    },
    writePages(word, writer) {
      const bounds = places[word] ?? [];
      writer.writeArray(bounds.length / 2);
      for (let index = 0; index < bounds.length; index += 2)
        writer.writeRaw(log.view(bounds[index] ?? 0, bounds[index + 1] ?? 0));
    },
  };
}

const none: readonly number[] = [];

/** Positions as Pagefind writes them: each run begins with `-run - 1`, and goes on with steps. */
function listRuns(positions: number[]): readonly number[] {
  if (positions.length === 0) return none;
  if (positions.length > 1) positions.sort((a, b) => a - b);
  const numbers: number[] = [];
  let run = -1;
  let last = 0;
  for (const packed of positions) {
    const own = Math.floor(packed / runShift);
    const position = packed % runShift;
    if (own === run) numbers.push(position - last);
    else numbers.push(-own - 1, position);
    run = own;
    last = position;
  }
  return numbers;
}
