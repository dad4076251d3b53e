const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a plain text: between spaces, or by Unicode's rules where the script puts none. */
export function countWords(text: string, language: string): number {
  return countSpaced(text) ?? countSegments(text, language);
}

// Runs of what is no white space, with a letter or a digit in it or, as names in code have it, a leading `_`. Nothing
// where a script without spaces occurs. Most words begin with a Latin letter, which is seen at once.
function countSpaced(text: string): number | undefined {
  let count = 0;
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = endOfWord(text, start);
    if (end === -1) return undefined;
    if (isWordCode(text.charCodeAt(start))) count++;
    else if (end === start) end++;
    else if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) count++;
  }
  return count;
}

/** Where the next white space is; -1 where a letter of a script without spaces comes before. */
function endOfWord(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code < 0x80) continue;
    if (isSpace(code)) return at;
    if (code >= FIRST_UNSPACED && isUnspaced(text.codePointAt(at) ?? 0)) return -1;
  }
  return text.length;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}

function isSpace(code: number): boolean {
  if (code < 0x1680) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
  return WIDE_SPACES.includes(code);
}

// Of Ogham, the widths of print, line and paragraph separator, of mathematics, of ideographs, and the byte order mark.
const WIDE_SPACES = [
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
];

const FIRST_UNSPACED = 0x0e01;
// Thai and Lao, Myanmar, Khmer, kana, Han: by code units, which is ten times as fast as by script.
const UNSPACED = [
  [0x0e01, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3041, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x337ff],
] as const;

function isUnspaced(point: number): boolean {
  return UNSPACED.some(([first, last]) => point >= first && point <= last);
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
