import type { OutputPath, SourcePath } from '../model/paths.ts';
import type { GradedFinding } from '../model/problem.ts';
import { makeWordFinder } from './find-words.ts';
import { readPlainly } from './read-plainly.ts';
import type { Trace } from './traces.ts';

/** What one file of the site holds of unpublished articles. */
export interface Proven {
  readonly leaks: readonly GradedFinding[];
  /** Whether it holds words of theirs that editors wrote for readers elsewhere: it is a leak once they do so no more. */
  readonly told: boolean;
}

/** Finds in one file of the site, and in its address, the words that it was made for. */
export type TraceFinder = (path: OutputPath, content: string | Uint8Array) => readonly string[];

/** Says what the words mean that were found in a file. */
export type LeakJudge = (path: OutputPath, found: readonly string[]) => Proven;

const inWords: Readonly<Record<Trace['kind'], string>> = {
  address: 'the address',
  file: 'the file name',
  id: 'the id',
  headline: 'the headline',
  standfirst: 'the standfirst',
  picture: 'the words of a picture',
  text: 'the text',
};

/** Prepares to look for words, each at least eight UTF-16 units long. */
export function makeTraceFinder(words: Iterable<string>): TraceFinder {
  const all = new Set(words);
  if (all.size === 0) return () => [];
  const finder = makeWordFinder(all);
  return (path, content) => {
    const address = `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;
    return [...finder.find(`${address}\n${readPlainly(content)}`)];
  };
}

/** Prepares the proof that no file holds any of the traces; `why` ends a sentence that begins with the article. */
export function makeLeakJudge(
  traces: readonly Trace[],
  why: ReadonlyMap<SourcePath, string>,
  isTold: (trace: Trace) => boolean,
): LeakJudge {
  const byText = Map.groupBy(traces, ({ text }) => text);
  return (path, texts) => {
    const found = texts.flatMap((text) => byText.get(text) ?? []);
    const leaking = found.filter((trace) => !isTold(trace));
    const byArticle = Map.groupBy(leaking, ({ article }) => article);
    const leaks = [...byArticle].map(([article, all]) => describeLeak(path, article, all, why));
    return { leaks, told: leaking.length < found.length };
  };
}

function describeLeak(
  path: OutputPath,
  article: SourcePath,
  traces: readonly Trace[],
  why: ReadonlyMap<SourcePath, string>,
): GradedFinding {
  const kinds = [...new Set(traces.map(({ kind }) => inWords[kind]))].join(' and ');
  return {
    code: 'leak',
    level: 'error',
    message: `\`${path}\` would show ${kinds} of an article that ${why.get(article) ?? 'is not published'}.`,
    hint: 'take it out of the template, the setting or the text that says it; nothing was published',
    spot: { file: article, key: ['headline'] },
  };
}
