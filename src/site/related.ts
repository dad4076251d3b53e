import type { Article, RelatedPick } from '../model/article.ts';
import type { Finding, GradedFinding } from '../model/problem.ts';
import type { SourcePath } from '../model/paths.ts';
import type { RelatedItem } from '../model/site.ts';
import { resolvePick, type PickContext } from './resolve-pick.ts';

/** What an editor picked: an article by its file, or a page elsewhere. */
export type PickedItem = SourcePath | Exclude<RelatedItem, { readonly kind: 'article' }>;

/** Resolves one article's picks, in the editor's order; what cannot be shown is left out and told. */
export function resolvePicks(
  article: Pick<Article, 'source' | 'related'>,
  context: PickContext,
): { items: PickedItem[]; findings: GradedFinding[] } {
  const items: PickedItem[] = [];
  const findings: GradedFinding[] = [];
  article.related.forEach((pick, position) => {
    const result = resolveRelated(article.source, pick, context);
    if (typeof result === 'string' || 'kind' in result) items.push(result);
    else findings.push({ ...result, spot: { file: article.source, key: ['related', position] } });
  });
  return { items: dropRepeats(items), findings };
}

function resolveRelated(
  source: SourcePath,
  pick: RelatedPick,
  context: PickContext,
): PickedItem | GradedFinding {
  if (!('reference' in pick)) return { kind: 'elsewhere', ...pick };
  const picked = resolvePick(pick.reference, context, '`related`');
  return picked === source ? { ...selfPick, level: 'error' } : picked;
}

const selfPick: Finding = {
  code: 'related-itself',
  message: 'The article names itself as related.',
  hint: 'name another article',
};

function dropRepeats(items: readonly PickedItem[]): PickedItem[] {
  if (items.length < 2) return [...items];
  const seen = new Set<string>();
  return items.filter((item) => {
    const identity = typeof item === 'string' ? item : item.url;
    return !seen.has(identity) && seen.add(identity);
  });
}
