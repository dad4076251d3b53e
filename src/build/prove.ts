import type { FileStamp, OutputFile } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { StandingPage, Writing } from '../model/standing-page.ts';
import { type LeakJudge, makeLeakJudge, makeTraceFinder, type TraceFinder } from '../proof/prove.ts';
import { findTold, listTraces, type Traceable } from '../proof/traces.ts';
import { readContent } from '../publish/same-content.ts';
import type { Sink } from '../publish/sink.ts';
import { hashContent } from '../support/hash.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { makeAddresses } from './plan-tools.ts';
import type { Gathered } from './gather.ts';
import type { Settled } from './settle.ts';
import type { Theme } from './theme.ts';

/** A sink that looks into every file on its way, and what it found. */
export interface ProvingSink {
  readonly sink: Sink;
  readonly leaks: readonly GradedFinding[];
  /** The files that hold words which are told elsewhere. */
  readonly told: ReadonlySet<OutputPath>;
  /** Of what was looked for. */
  readonly proof: Hash;
  /** What is looked for. */
  readonly words: readonly string[];
  readonly find: TraceFinder;
  /** Tells what was found in a file that did not come through the sink. */
  judge(path: OutputPath, found: readonly string[]): void;
}

/** Lets nothing of an unpublished article into the sink unnoticed. */
export function proveSink(sink: Sink, settled: Settled, gathered: Gathered, theme: Theme): ProvingSink {
  const leaks: GradedFinding[] = [];
  const told = new Set<OutputPath>();
  const { proof, words, judge: judgeFound } = openProof(settled, gathered, theme);
  const find = makeTraceFinder(words);
  const judge = (path: OutputPath, found: readonly string[]): void => {
    const proven = judgeFound(path, found);
    leaks.push(...proven.leaks);
    if (proven.told) told.add(path);
  };
  const look = (path: OutputPath, content: string | Uint8Array): void => judge(path, find(path, content));
  const put = async (file: OutputFile): Promise<void> => {
    look(file.path, isPicture(file) ? '' : readWhole(file));
    await sink.put(file);
  };
  // What was looked for last time, and not found, is not there.
  const isProven = proof === gathered.last.proof;
  const keep = (path: OutputPath, stamp: FileStamp) => {
    const read = sink.keep(path, stamp);
    if (read && !(isProven && gathered.last.files[path]?.told === undefined)) look(path, read());
    return read;
  };
  return { leaks, told, proof, words, find, judge, sink: { ...sink, put, keep } };
}

function openProof(
  { site, withheld }: Settled,
  gathered: Gathered,
  theme: Theme,
): { proof: Hash; words: readonly string[]; judge: LeakJudge } {
  const all: readonly Traceable[] = [...gathered.articles, ...gathered.pages.map(nameAsArticle)];
  const articles = all
    .filter(({ source }) => withheld.has(source))
    .map((article) => omitAbsent<Traceable>({ ...article, body: gathered.bodies.get(article.source) }));
  const texts = () => listKnownTexts([...site.articles, ...site.pages.values()], gathered, theme);
  const addresses = new Set([...makeAddresses(site), ...site.gone]);
  const traces = listTraces(articles, { addresses, url: site.config.url });
  const proof = hashContent(JSON.stringify(traces));
  const words = [...new Set(traces.map(({ text }) => text))];
  return { proof, words, judge: makeLeakJudge(traces, withheld, findTold(traces, texts)) };
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

/** A sink that is not looked into. */
export function proveNothing(sink: Sink): ProvingSink {
  return {
    sink,
    leaks: [],
    told: new Set(),
    proof: hashContent(''),
    words: [],
    find: makeTraceFinder([]),
    judge: () => undefined,
  };
}
