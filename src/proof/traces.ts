import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import { makeWordFinder } from './find-words.ts';

/** Something that would give an article away. */
export interface Trace {
  readonly text: string;
  readonly article: SourcePath;
  readonly kind: 'address' | 'file' | 'id' | 'headline' | 'standfirst' | 'text';
}

/** What readers may see anyway. */
export interface Known {
  /** The site's addresses. */
  readonly addresses: ReadonlySet<string>;
  /** Origin of the site. */
  readonly url: string;
  /** Everything that editors wrote for readers: what stands there gives nothing away. */
  readonly texts: Iterable<string>;
}

/** A shorter or a single word is too common to give anything away. */
const tellingLength = 12;
const findableLength = 8;

/** What an article, or a standing page, could be known by. */
export type Traceable = Pick<
  Article,
  'source' | 'permalink' | 'id' | 'headline' | 'cardHeadline' | 'seoTitle' | 'standfirst' | 'firstParagraph'
>;

/** The traces that no file of the site may hold. */
export function listTraces(articles: readonly Traceable[], known: Known): Trace[] {
  const words = articles.flatMap(listWords);
  const finder = makeWordFinder(words.map(({ text }) => text));
  const told = new Set<string>();
  for (const text of known.texts) for (const word of finder.find(text)) told.add(word);
  const addresses = articles.flatMap((article) => listAddresses(article, known));
  return [...addresses, ...words.filter(({ text }) => !told.has(text))];
}

function listAddresses({ permalink, source }: Traceable, { addresses, url }: Known): Trace[] {
  const file: Trace = {
    text: source.replace(/^content\/(?:articles|pages)\//, ''),
    article: source,
    kind: 'file',
  };
  const texts = addresses.has(permalink) ? [] : [permalink, `${url}${permalink}`];
  const traces = texts.map((text): Trace => ({ text, article: source, kind: 'address' }));
  return [...traces, file].filter(({ text }) => text.length >= findableLength);
}

function listWords(article: Traceable): Trace[] {
  const { headline, cardHeadline, seoTitle, standfirst, firstParagraph, source } = article;
  const headlines = [...new Set([headline, cardHeadline, seoTitle])];
  const traces: Trace[] = headlines.map((text) => ({ text, article: source, kind: 'headline' }));
  if (standfirst) traces.push({ text: standfirst.text, article: source, kind: 'standfirst' });
  traces.push({ text: firstParagraph, article: source, kind: 'text' });
  const telling = traces.filter(({ text }) => text.length >= tellingLength && /\s/.test(text));
  const hasId = article.id !== article.permalink && article.id.length >= findableLength;
  return hasId ? [...telling, { text: article.id, article: source, kind: 'id' }] : telling;
}
