import type { Article, RelatedPick } from '../model/article.ts';
import type { Finding, GradedFinding } from '../model/problem.ts';
import type { RelatedItem } from '../model/site.ts';
import { resolvePick, type PickContext } from './resolve-pick.ts';

/** What a page shows at its foot, when the editor's picks leave room. */
const relatedItems = 3;
/** How many neighbours in time are looked at for each tag: a new article leaves the archive's pages as they are. */
const neighbours = 20;

export interface RelatedContext extends PickContext {
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
    const result = resolveRelated(article, pick, context);
    if ('kind' in result) items.push(result);
    else findings.push({ ...result, spot: { file: article.source, key: ['related', position] } });
  });
  return { items: dropRepeats(items), findings };
}

function resolveRelated(
  article: Article,
  pick: RelatedPick,
  context: RelatedContext,
): RelatedItem | GradedFinding {
  if (!('reference' in pick)) return { kind: 'elsewhere', ...pick };
  const picked = resolvePick(pick.reference, context, '`related`');
  if (!('source' in picked)) return picked;
  if (picked === article) return { ...selfPick, level: 'error' };
  return { kind: 'article', article: picked, pickedBy: 'editor' };
}

const selfPick: Finding = {
  code: 'related-itself',
  message: 'The article names itself as related.',
  hint: 'name another article',
};

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
  const alike: [Article, number][] = [];
  for (const [other, shared] of countShared(article, byTag)) {
    if ((shared > 1 || other.section === article.section) && !taken.has(other)) alike.push([other, shared]);
  }
  return alike
    .toSorted(([a, sharedA], [b, sharedB]) => sharedB - sharedA || compareNearness(article, a, b))
    .slice(0, room)
    .map(([other]) => ({ kind: 'article', article: other, pickedBy: 'computed' }));
}

function countShared(article: Article, byTag: RelatedContext['byTag']): Map<Article, number> {
  const counts = new Map<Article, number>();
  for (const tag of new Set(article.tags)) {
    const tagged = byTag.get(tag) ?? [];
    const own = tagged.indexOf(article);
    const end = Math.min(tagged.length, own + neighbours + 1);
    for (let index = Math.max(0, own - neighbours); index < end; index++) {
      const other = tagged[index];
      if (other?.language === article.language) counts.set(other, (counts.get(other) ?? 0) + 1);
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
