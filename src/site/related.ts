import type { Article, RelatedPick } from '../model/article.ts';
import type { Finding, GradedFinding } from '../model/problem.ts';
import type { RelatedItem } from '../model/site.ts';
import { resolvePick, type PickContext } from './resolve-pick.ts';

/** Resolves one article's picks, in the editor's order; what cannot be shown is left out and told. */
export function resolvePicks(
  article: Article,
  context: PickContext,
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
  context: PickContext,
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

function dropRepeats(items: readonly RelatedItem[]): RelatedItem[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const identity = item.kind === 'article' ? item.article : item.url;
    return !seen.has(identity) && seen.add(identity);
  });
}
