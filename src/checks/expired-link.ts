import type { Check } from './check.ts';
import { followLink } from './targets.ts';

/** The words of such a link stay, but what they lead to will not come back. */
export const expiredLink: Check = {
  code: 'expired-link',
  summary: 'A link leads to an article that has expired; its words are printed without the link.',
  level: 'warning',
  *link({ target, place }, from, scope) {
    const destination = followLink(from, target, scope);
    if (destination.kind !== 'unpublished' || !scope.expired.has(destination.source)) return;
    yield {
      message: `The link leads to ${destination.source}, which has expired.`,
      hint: 'link to what replaces it, or take the link out',
      spot: place,
    };
  },
};
