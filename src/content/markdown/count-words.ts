const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a plain text: between spaces, or by Unicode's rules where the script puts none. */
export function countWords(text: string, language: string): number {
  return UNSPACED.test(text) ? countSegments(text, language) : countSpaced(text);
}

function countSpaced(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/)) if (/^\w|[\p{L}\p{N}]/u.test(word)) count++;
  return count;
}

function countSegments(text: string, language: string): number {
  let count = 0;
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike) count++;
  return count;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}
