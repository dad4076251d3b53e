import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { RelatedItem } from '../model/site.ts';
import { rememberLast } from '../support/remember.ts';
import { takeAt } from '../support/take-at.ts';
import { type Comparable, findAlike } from './alike.ts';
import { compareNewestFirst } from './order.ts';
import { indexPicks, type Nameable } from './picks.ts';
import { type PickedItem, resolvePicks } from './related.ts';
import type { PickContext } from './resolve-pick.ts';

/** What a page shows at its foot. */
const relatedItems = 3;

/** All of an article that decides where it stands, and beside which others. */
type Arrangeable = Nameable & Comparable & Pick<Article, 'related'>;

/** An entry of the related-article footer, the article by its number. */
type NumberedItem =
  | { readonly number: number; readonly pickedBy: 'editor' | 'computed' }
  | Exclude<RelatedItem, { readonly kind: 'article' }>;

interface Order {
  readonly picks: PickContext;
  /** The published articles, newest first, by their places in the list. */
  readonly places: readonly number[];
  /** Of each of these, by their numbers in this order. */
  readonly related: readonly (readonly NumberedItem[])[];
  readonly findings: readonly GradedFinding[];
}

/** The published articles in their order, with what is shown at the foot of each. */
export interface Arrangement extends Pick<Order, 'picks' | 'findings'> {
  readonly articles: readonly Article[];
  readonly related: ReadonlyMap<SourcePath, readonly RelatedItem[]>;
}

// While an editor works on a text, nothing of this changes.
const recallOrder = rememberLast(
  {
    id: true,
    source: true,
    section: true,
    slug: true,
    permalink: true,
    language: true,
    tags: true,
    published: true,
    related: true,
  },
  orderArticles,
);

/** Puts those that readers may see in order, and finds what belongs at the foot of each: the editor's picks, then articles alike. */
export function arrangeArticles(
  all: readonly Article[],
  withheld: ReadonlyMap<SourcePath, string>,
): Arrangement {
  const { picks, places, related, findings } = recallOrder(all, [...withheld]);
  const articles = takeAt(all, places);
  const resolved = new Map<SourcePath, readonly RelatedItem[]>();
  for (const [number, { source }] of articles.entries())
    resolved.set(
      source,
      (related[number] ?? []).flatMap((item) => resolveItem(item, articles)),
    );
  return { picks, findings, articles, related: resolved };
}

function resolveItem(item: NumberedItem, articles: readonly Article[]): RelatedItem | [] {
  if ('kind' in item) return item;
  const article = articles[item.number];
  return article ? { kind: 'article', article, pickedBy: item.pickedBy } : [];
}

function orderArticles(
  all: readonly Arrangeable[],
  reasons: readonly (readonly [SourcePath, string])[],
): Order {
  const withheld = new Map(reasons);
  const parsed = new Set(all.map(({ source }) => source));
  const picks = { index: indexPicks(all, withheld.keys()), parsed, withheld };
  const shown = [...all.entries()]
    .filter(([, { source }]) => !withheld.has(source))
    .toSorted(([, one], [, other]) => compareNewestFirst(one, other));
  const numbers = new Map(shown.map(([, { source }], number) => [source, number]));
  const fill = findAlike(shown.map(([, article]) => article));
  const related: NumberedItem[][] = shown.map(() => []);
  const findings: GradedFinding[] = [];
  for (const article of all) {
    if (withheld.get(article.source) === 'has errors') continue;
    const picked = resolvePicks(article, picks);
    const number = numbers.get(article.source);
    // A mistake in an embargoed article is told today, not at the hour of its publication.
    findings.push(...picked.findings.filter(({ level }) => number !== undefined || level === 'error'));
    if (number === undefined) continue;
    const items = picked.items.map((item) => numberItem(item, numbers));
    const taken = items.flatMap((item) => ('number' in item ? item.number : []));
    const alike = fill(number, relatedItems - items.length, taken);
    related[number] = [...items, ...alike.map((one) => ({ number: one, pickedBy: 'computed' }) as const)];
  }
  return { picks, places: shown.map(([place]) => place), related, findings };
}

function numberItem(item: PickedItem, numbers: ReadonlyMap<SourcePath, number>): NumberedItem {
  if (typeof item !== 'string') return item;
  const number = numbers.get(item);
  if (number === undefined) throw new Error(`${item} was picked, and is not published`);
  return { number, pickedBy: 'editor' };
}
