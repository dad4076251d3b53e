import type { Config } from '../model/config.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import { isSlug } from '../support/schema/kinds.ts';

/** An author with a file of his or her own. */
export interface KnownAuthor {
  readonly id: string;
  /** Absent where the file has errors. */
  readonly name?: string | undefined;
}

/**
 * The section that a new article goes to: the one that was named, or the only one there is. `folders` are those of
 * articles, which are the sections of a newspaper that lists none. Throws ProblemError (exit 2) where there is no such one.
 */
export function chooseSection(
  wanted: string | undefined,
  { sections }: Config,
  folders: readonly string[],
): string {
  const listed = sections.map(({ id }) => id);
  const known = listed.length > 0 ? listed : folders.filter(isSlug);
  if (wanted === undefined) {
    if (known.length <= 1) return known[0] ?? 'news';
    const hint = `name it with \`--section\`: ${known.join(', ')}`;
    throw refuse({
      code: 'missing-section',
      message: 'It is not said in which section the article is.',
      hint,
    });
  }
  if (known.includes(wanted) || (listed.length === 0 && isSlug(wanted))) return wanted;
  const named = sections.find(({ name }) => isSame(name, wanted));
  if (named) return named.id;
  const meant = suggestWord(wanted, known);
  const rule =
    listed.length > 0
      ? `the sections are ${listed.join(', ')}`
      : 'use lower-case letters, digits and hyphens';
  const hint = meant === undefined ? rule : `did you mean \`${meant}\`?`;
  throw refuse({ code: 'unknown-section', message: `\`${wanted}\` is not a section.`, hint });
}

/**
 * The id of the author who was named, by id or by name; of a newspaper with one author, that one. Nothing where nobody was
 * named. Throws ProblemError (exit 2) for one who is not known.
 */
export function chooseAuthor(wanted: string | undefined, known: readonly KnownAuthor[]): string | undefined {
  if (wanted === undefined) return known.length === 1 ? known[0]?.id : undefined;
  const found = known.find(({ id, name }) => id === wanted || (name !== undefined && isSame(name, wanted)));
  if (found) return found.id;
  const ids = known.map(({ id }) => id);
  const meant = suggestWord(wanted, ids);
  const rule =
    ids.length > 0
      ? `the authors are ${ids.join(', ')}`
      : 'write a file for each author in `content/authors/`';
  const hint = meant === undefined ? rule : `did you mean \`${meant}\`?`;
  throw refuse({
    code: 'unknown-author',
    message: `\`${wanted}\` has no file in \`content/authors/\`.`,
    hint,
  });
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function refuse(reason: Pick<Problem, 'code' | 'message' | 'hint'>): ProblemError {
  return new ProblemError([{ ...reason, severity: 'error' }], 2);
}
