import type { Article, RelatedPick } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Finding, GradedFinding } from '../model/problem.ts';
import type { RelatedItem } from '../model/site.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import type { PickIndex } from './picks.ts';

/** What a page shows at its foot, when the editor's picks leave room. */
const relatedItems = 3;
/** How many neighbours in time are looked at for each tag: a new article leaves the archive's pages as they are. */
const neighbours = 20;

export interface RelatedContext {
  readonly index: PickIndex;
  readonly bySource: ReadonlyMap<SourcePath, Article>;
  readonly withheld: ReadonlyMap<SourcePath, string>;
  readonly byTag: ReadonlyMap<string, readonly Article[]>;
}

/** Resolves one article's picks, in the editor's order; what cannot be shown is left out and told. */
export function resolvePicks(
  article: Article,
  context: RelatedContext,
): { items: RelatedItem[]; findings: GradedFinding[] } {
  const items: RelatedItem[] = [];
  const findings: GradedFinding[] = [];
  article.related.forEach((pick, position) => {
    const result = resolvePick(article, pick, context);
    if ('kind' in result) items.push(result);
    else findings.push({ ...result, spot: { file: article.source, key: ['related', position] } });
  });
  return { items: dropRepeats(items), findings };
}

function resolvePick(
  article: Article,
  pick: RelatedPick,
  context: RelatedContext,
): RelatedItem | GradedFinding {
  if (!('reference' in pick)) return { kind: 'elsewhere', ...pick };
  const found = context.index.find(pick.reference);
  const [source] = found;
  if (source === undefined) return missingPick(pick.reference, context);
  if (found.length > 1) return ambiguousPick(pick.reference, found);
  if (source === article.source) return { ...selfPick, level: 'error' };
  const related = context.bySource.get(source);
  const reason = context.withheld.get(source);
  if (!related || reason !== undefined) return withheldPick(source, reason ?? 'has errors');
  return { kind: 'article', article: related, pickedBy: 'editor' };
}

const selfPick: Finding = {
  code: 'related-itself',
  message: 'The article names itself as related.',
  hint: 'name another article',
};

/** An id or a slug that nothing answers to may stand in a file that could not be read: then it is no proven mistake. */
function missingPick(reference: string, { index, bySource, withheld }: RelatedContext): GradedFinding {
  const unread = [...withheld.keys()].find(
    (source) => source.startsWith('content/articles/') && !bySource.has(source),
  );
  if (unread === undefined) return unknownPick(reference, index);
  return {
    level: 'warning',
    code: 'related-withheld',
    message: `No article that could be read is called \`${reference}\`, so readers are not shown it; a file with errors may be.`,
    hint: `mend the files with errors first, such as ${unread}`,
  };
}

function unknownPick(reference: string, index: PickIndex): GradedFinding {
  const closest = suggestWord(reference, index.names());
  return {
    level: 'error',
    code: 'unknown-related',
    message: `\`${reference}\` is not the id, the slug or the path of an article.`,
    hint: closest
      ? `did you mean \`${closest}\`?`
      : 'write its path below content/articles/, such as `world/talks.md`',
  };
}

function ambiguousPick(reference: string, found: readonly SourcePath[]): GradedFinding {
  return {
    level: 'error',
    code: 'ambiguous-related',
    message: `\`${reference}\` is the slug of ${found.length} articles.`,
    hint: `write a path: ${found.map((source) => `\`${source}\``).join(' or ')}`,
  };
}

function withheldPick(source: SourcePath, reason: string): GradedFinding {
  return {
    level: 'warning',
    code: 'related-withheld',
    message: `The related article ${source} ${reason}, so readers are not shown it.`,
    hint: 'take it out of `related`, or wait until it is published',
  };
}

/** Fills the foot with articles that share two tags, or one and the section: most in common, then nearest in time. */
export function computeRelated(
  article: Article,
  picked: readonly RelatedItem[],
  byTag: RelatedContext['byTag'],
): RelatedItem[] {
  const taken = new Set<Article>([article]);
  for (const item of picked) if (item.kind === 'article') taken.add(item.article);
  const room = relatedItems - picked.length;
  if (room <= 0) return [];
  return [...countShared(article, byTag)]
    .filter(([other, shared]) => !taken.has(other) && (shared > 1 || other.section === article.section))
    .toSorted(([a, sharedA], [b, sharedB]) => sharedB - sharedA || compareNearness(article, a, b))
    .slice(0, room)
    .map(([other]) => ({ kind: 'article', article: other, pickedBy: 'computed' }));
}

function countShared(article: Article, byTag: RelatedContext['byTag']): Map<Article, number> {
  const counts = new Map<Article, number>();
  for (const tag of new Set(article.tags)) {
    const tagged = byTag.get(tag) ?? [];
    const own = tagged.indexOf(article);
    for (const other of tagged.slice(Math.max(0, own - neighbours), own + neighbours + 1)) {
      if (other.language === article.language) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return counts;
}

function compareNearness(article: Article, a: Article, b: Article): number {
  const distance = (other: Article): number => Math.abs(other.published.at - article.published.at);
  return distance(a) - distance(b) || (a.source < b.source ? -1 : 1);
}

function dropRepeats(items: readonly RelatedItem[]): RelatedItem[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const identity = item.kind === 'article' ? item.article : item.url;
    return !seen.has(identity) && seen.add(identity);
  });
}
