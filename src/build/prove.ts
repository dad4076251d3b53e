import type { OutputFile } from '../model/page.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { StandingPage, Writing } from '../model/standing-page.ts';
import { type LeakProof, makeLeakProof } from '../proof/prove.ts';
import { listTraces, type Traceable } from '../proof/traces.ts';
import { readContent } from '../publish/same-content.ts';
import type { Sink } from '../publish/sink.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { makeAddresses } from './plan-tools.ts';
import type { Gathered } from './gather.ts';
import type { Settled } from './settle.ts';
import type { Theme } from './theme.ts';

/** A sink that looks into every file on its way, and what it found. */
export interface ProvingSink {
  readonly sink: Sink;
  readonly leaks: readonly GradedFinding[];
}

/** Lets nothing of an unpublished article into the sink unnoticed. */
export function proveSink(sink: Sink, settled: Settled, gathered: Gathered, theme: Theme): ProvingSink {
  const leaks: GradedFinding[] = [];
  const proof = openProof(settled, gathered, theme);
  const put = async (file: OutputFile): Promise<void> => {
    leaks.push(...proof(file.path, isPicture(file) ? '' : readWhole(file)));
    await sink.put(file);
  };
  return { leaks, sink: { ...sink, put } };
}

function openProof({ site, withheld }: Settled, gathered: Gathered, theme: Theme): LeakProof {
  const all: readonly Traceable[] = [...gathered.articles, ...gathered.pages.map(nameAsArticle)];
  const articles = all
    .filter(({ source }) => withheld.has(source))
    .map((article) => omitAbsent<Traceable>({ ...article, body: gathered.bodies.get(article.source) }));
  const texts = listKnownTexts([...site.articles, ...site.pages.values()], gathered, theme);
  const addresses = new Set([...makeAddresses(site), ...site.gone]);
  const known = { addresses, url: site.config.url, texts };
  return makeLeakProof(articles.length === 0 ? [] : listTraces(articles, known), withheld);
}

function nameAsArticle({ title, ...page }: StandingPage): Traceable {
  return { ...page, headline: title, cardHeadline: title, seoTitle: title, id: page.permalink };
}

// Where else a text says so, an editor has written it for readers.
function* listKnownTexts(writings: readonly Writing[], gathered: Gathered, theme: Theme): Iterable<string> {
  yield* listStrings(gathered.config);
  yield* listStrings(gathered.authors);
  yield* listStrings(gathered.frontPlan);
  const languages = new Set([gathered.config.language, ...writings.map(({ language }) => language)]);
  for (const language of languages) yield* listStrings(theme.stringsOf(language));
  for (const writing of writings) {
    yield* listStrings(writing);
    const body = gathered.bodies.get(writing.source);
    yield body?.text ?? '';
    for (const part of body?.parts ?? []) if (typeof part === 'string') yield part;
  }
}

/** References to other files are written for Broadsheet, not for readers. */
const unseen = new Set(['reference', 'target', 'links', 'source', 'spot', 'parts', 'candidates', 'written']);

function* listStrings(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) if (!unseen.has(key)) yield* listStrings(one);
}

function isPicture({ path }: OutputFile): boolean {
  return path.startsWith('assets/images/');
}

function readWhole({ content }: OutputFile): string | Uint8Array {
  return typeof content === 'string' ? content : readContent(content);
}
