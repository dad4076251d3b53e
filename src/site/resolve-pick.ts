import type { SourcePath } from '../model/paths.ts';
import type { GradedFinding } from '../model/problem.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import type { PickIndex } from './picks.ts';

/** What editors' references are looked up in. */
export interface PickContext {
  readonly index: PickIndex;
  /** Every article that could be parsed, published or not. */
  readonly parsed: { has(source: SourcePath): boolean };
  /** Articles that readers may not see, and why, as the end of a sentence. */
  readonly withheld: ReadonlyMap<SourcePath, string>;
}

/** The file of the published article that an editor names in `place`, or what is wrong with the name, without its spot. */
export function resolvePick(
  reference: string,
  context: PickContext,
  place: string,
): SourcePath | GradedFinding {
  const found = context.index.find(reference);
  const [source] = found;
  if (source === undefined) return missingPick(reference, context);
  if (found.length > 1) return ambiguousPick(reference, found);
  const reason = context.withheld.get(source);
  if (reason === undefined && context.parsed.has(source)) return source;
  return {
    level: 'warning',
    code: 'withheld-article',
    message: `The article ${source} ${reason ?? 'has errors'}, so readers are not shown it.`,
    hint: `take it out of ${place}, or wait until it is published`,
  };
}

/** An id or a slug that nothing answers to may stand in a file that could not be read: then it is no proven mistake. */
function missingPick(reference: string, { index, parsed, withheld }: PickContext): GradedFinding {
  const unread = [...withheld.keys()].find(
    (source) => source.startsWith('content/articles/') && !parsed.has(source),
  );
  if (unread === undefined) return unknownPick(reference, index);
  return {
    level: 'warning',
    code: 'withheld-article',
    message: `No article that could be read is called \`${reference}\`, so readers are not shown it; a file with errors may be.`,
    hint: `mend the files with errors first, such as ${unread}`,
  };
}

function unknownPick(reference: string, index: PickIndex): GradedFinding {
  const closest = suggestWord(reference, index.names());
  return {
    level: 'error',
    code: 'unknown-article',
    message: `\`${reference}\` is not the id, the slug or the path of an article.`,
    hint: closest
      ? `did you mean \`${closest}\`?`
      : 'write its path below content/articles/, such as `world/talks.md`',
  };
}

function ambiguousPick(reference: string, found: readonly SourcePath[]): GradedFinding {
  return {
    level: 'error',
    code: 'ambiguous-article',
    message: `\`${reference}\` is the slug of ${found.length} articles.`,
    hint: `write a path: ${found.map((source) => `\`${source}\``).join(' or ')}`,
  };
}
