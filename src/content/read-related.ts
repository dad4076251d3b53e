import type { Correction, RelatedPick } from '../model/article.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { readInline, readMoment, report, type Draft } from './draft.ts';
import type { FrontMatterValues } from './front-matter.ts';
import { reportRepeated } from './read-lists.ts';
import { readReference } from './read-reference.ts';

const MAX_CORRECTION = 1000;

/** The editor's picks in order; a path is seen from the article's folder and becomes one from the root. */
export function readRelated(
  draft: Draft,
  { related = [] }: FrontMatterValues,
  own: readonly unknown[],
): RelatedPick[] {
  const picks = related.map((pick): RelatedPick => {
    if (typeof pick === 'string') return { reference: readReference(draft.file, pick) };
    return omitAbsent<Exclude<RelatedPick, { reference: string }>>(pick);
  });
  const names = picks.map((pick) => ('reference' in pick ? pick.reference : pick.url));
  reportRepeated(draft, 'related', names);
  names.forEach((name, index) => {
    if (!own.includes(name)) return;
    const message = `\`${name}\` is this article itself.`;
    report(draft, {
      code: 'related-itself',
      key: ['related', index],
      message,
      hint: 'name another article, or remove the line',
    });
  });
  return picks;
}

/** The corrections in order, as far as their dates are right. */
export function readCorrections(draft: Draft, { corrections = [] }: FrontMatterValues): Correction[] {
  return corrections.flatMap((correction, index) => {
    const date = readMoment(draft, ['corrections', index, 'date'], correction.date);
    const text = readInline(draft, ['corrections', index, 'text'], correction.text, MAX_CORRECTION);
    return date ? [{ date, kind: correction.kind, text }] : [];
  });
}
