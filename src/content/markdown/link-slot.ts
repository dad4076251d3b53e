import type { Place } from '../../model/problem.ts';
import { decodePercent } from '../../support/decode-percent.ts';
import type { BodyState } from './body-state.ts';
import { markSlot } from './parts.ts';
import { linkProblem } from './problems.ts';
import { resolveLink } from './resolve-link.ts';

/** What to print for a link: a plain `href`, the marks of a slot, or nothing but the text. */
export type OpenedLink =
  | { readonly kind: 'plain'; readonly href: string }
  | { readonly kind: 'slot'; readonly start: string; readonly end: string }
  | { readonly kind: 'refused' };

/** Judges a link as written and notes where it leads, or what is wrong with it. */
export function openLink(
  written: string,
  title: string | undefined,
  place: Place,
  state: BodyState,
): OpenedLink {
  const destination = resolveLink(written, state.context.file);
  if (destination.kind === 'external') return { kind: 'plain', href: destination.href };
  if (destination.kind !== 'internal') {
    state.problems.push(linkProblem(destination.kind, written, place));
    return { kind: 'refused' };
  }
  const { target, fragment } = destination;
  state.links.push({ target, fragment: decodePercent(fragment), place });
  if (target === state.context.file && fragment !== '') return { kind: 'plain', href: fragment };
  const slot = { slot: 'link', target, fragment } as const;
  return {
    kind: 'slot',
    start: markSlot(state, title === undefined ? slot : { ...slot, title }),
    end: markSlot(state, { slot: 'link-end', target }),
  };
}
