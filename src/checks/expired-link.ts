import type { Check } from './check.ts';
import { followLink } from './targets.ts';

/** The words of such a link stay, but what they lead to will not come back. */
export const expiredLink: Check = {
  code: 'expired-link',
  summary: 'A link leads to an article that has expired; its words are printed without the link.',
  level: 'warning',
  *writing(writing, scope) {
    for (const { target, place } of writing.links) {
      const destination = followLink(writing, target, scope);
      if (destination.kind !== 'unpublished' || !scope.expired.has(destination.source)) continue;
      yield {
        message: `The link leads to ${destination.source}, which has expired.`,
        hint: 'link to what replaces it, or take the link out',
        spot: place,
      };
    }
  },
};
