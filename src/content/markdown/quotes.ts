type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const GERMAN: Quotes = ['„', '“', '‚', '‘'];
const ENGLISH: Quotes = ['“', '”', '‘', '’'];
const GUILLEMETS: Quotes = ['«', '»', '“', '”'];
const CORNERS: Quotes = ['「', '」', '『', '』'];

// What newspapers of the language print; French with the spaces that the Imprimerie nationale sets.
const QUOTES = new Map<string, Quotes>(
  Object.entries({
    ar: GUILLEMETS,
    cs: GERMAN,
    da: ENGLISH,
    de: GERMAN,
    'de-ch': ['«', '»', '‹', '›'],
    el: GUILLEMETS,
    es: GUILLEMETS,
    'es-mx': ENGLISH,
    'es-us': ENGLISH,
    fa: ['«', '»', '‹', '›'],
    fi: ['”', '”', '’', '’'],
    fr: ['«\u00a0', '\u00a0»', '“', '”'],
    'fr-ch': ['«', '»', '‹', '›'],
    hu: ['„', '”', '»', '«'],
    it: GUILLEMETS,
    ja: CORNERS,
    nb: ['«', '»', '‘', '’'],
    nn: ['«', '»', '‘', '’'],
    no: ['«', '»', '‘', '’'],
    pl: ['„', '”', '«', '»'],
    ro: ['„', '”', '«', '»'],
    ru: ['«', '»', '„', '“'],
    sk: GERMAN,
    sl: GERMAN,
    sv: ['”', '”', '’', '’'],
    uk: ['«', '»', '„', '“'],
    'zh-hant': CORNERS,
    'zh-hk': CORNERS,
    'zh-tw': CORNERS,
  }),
);

/** Opening and closing marks, then those of a quotation within one, for a language (BCP 47). */
export function quotesFor(language: string): Quotes {
  const tag = language.toLowerCase();
  const region = tag.split('-').slice(0, 2).join('-');
  return QUOTES.get(region) ?? QUOTES.get(tag.split('-', 1)[0] ?? '') ?? ENGLISH;
}
