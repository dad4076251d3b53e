import type { Article, ArticleBody } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Part } from '../model/rich-text.ts';
import { makeWordFinder } from './find-words.ts';
import { readPlainly } from './read-plainly.ts';

/** Something that would give an article away. */
export interface Trace {
  readonly text: string;
  readonly article: SourcePath;
  readonly kind: 'address' | 'file' | 'id' | 'headline' | 'standfirst' | 'picture' | 'text';
}

/** What readers may see anyway. */
export interface Known {
  /** The site's addresses. */
  readonly addresses: ReadonlySet<string>;
  /** Origin of the site. */
  readonly url: string;
}

/** A shorter or a single word is too common to give anything away. */
const tellingLength = 12;
/** Within a text there are turns of phrase. */
const tellingRun = 30;
const findableLength = 8;

/** What an article, or a standing page, could be known by. */
export interface Traceable extends Pick<
  Article,
  | 'source'
  | 'permalink'
  | 'id'
  | 'headline'
  | 'cardHeadline'
  | 'seoTitle'
  | 'standfirst'
  | 'description'
  | 'image'
  | 'figures'
> {
  readonly body?: ArticleBody;
}

/** The traces that no file of the site may hold, unless readers are told the same elsewhere. */
export function listTraces(articles: readonly Traceable[], known: Known): Trace[] {
  return articles.flatMap((article) => [...listAddresses(article, known), ...listWords(article)]);
}

/** Tells whether a trace stands in what readers may see anyway, which is only read once somebody asks. */
export function findTold(traces: readonly Trace[], texts: () => Iterable<string>): (trace: Trace) => boolean {
  let told: Set<string> | undefined;
  return ({ kind, text }) => {
    if (kind === 'address' || kind === 'file') return false;
    told ??= findAll(traces, texts());
    return told.has(text);
  };
}

function findAll(traces: readonly Trace[], texts: Iterable<string>): Set<string> {
  const finder = makeWordFinder(traces.map(({ text }) => text));
  const found = new Set<string>();
  for (const text of texts) for (const word of finder.find(readPlainly(text))) found.add(word);
  return found;
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
  const { headline, cardHeadline, seoTitle, standfirst, description, source, image, figures } = article;
  const pictures = [...(image ? [image] : []), ...figures];
  const words: Partial<Record<Trace['kind'], readonly string[]>> = {
    headline: [headline, cardHeadline, seoTitle],
    standfirst: [description, ...(standfirst ? [standfirst.text, ...readRuns(standfirst.parts)] : [])],
    picture: pictures.flatMap(({ alt, caption }) => [alt, ...(caption ? readRuns(caption.parts) : [])]),
    text: article.body ? listRuns(article.body) : [],
  };
  const telling = Object.entries(words).flatMap(([kind, texts]) =>
    [...new Set(texts)]
      .filter((text) => text.length >= tellingLength && /\s/.test(text))
      .map((text) => ({ text, article: source, kind: kind as Trace['kind'] })),
  );
  const hasId = article.id !== article.permalink && article.id.length >= findableLength;
  return hasId ? [...telling, { text: article.id, article: source, kind: 'id' }] : telling;
}

/** What begins the text, whatever its length, and all that is long enough. */
function listRuns({ parts, text }: ArticleBody): string[] {
  const [first = ''] = text.split('\n\n', 1);
  return [first, ...readRuns(parts).filter(({ length }) => length >= tellingRun)];
}

/** What stands between the tags, as its readers have it. */
function readRuns(parts: readonly Part[]): string[] {
  const html = parts.map((part) => (typeof part === 'string' ? part : '<>')).join('');
  return html.split(/<[^>]*>/).map((run) => readPlainly(run).trim());
}
