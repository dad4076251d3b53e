import type { Check } from './check.ts';
import { followLink } from './targets.ts';

/** A link must not betray an article that readers may not see, and leads nowhere until they may. */
export const linkToUnpublished: Check = {
  code: 'link-to-unpublished',
  summary: 'A link leads to an article that is not published yet; its words are printed without the link.',
  level: 'warning',
  *writing(writing, scope) {
    for (const { target, place } of writing.links) {
      const destination = followLink(writing, target, scope);
      if (destination.kind !== 'unpublished' || scope.expired.has(destination.source)) continue;
      yield {
        message: `The link leads to ${destination.source}, which ${destination.reason}.`,
        hint: 'its words are printed without a link until that article is published',
        spot: place,
      };
    }
  },
};
