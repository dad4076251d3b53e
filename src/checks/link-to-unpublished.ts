import type { Check } from './check.ts';
import { followLink } from './targets.ts';

/** A link must not betray an article that readers may not see, and leads nowhere until they may. */
export const linkToUnpublished: Check = {
  code: 'link-to-unpublished',
  summary: 'A link leads to an article that is not published yet; its words are printed without the link.',
  level: 'warning',
  *link({ target, place }, from, scope) {
    const destination = followLink(from, target, scope);
    if (destination.kind !== 'unpublished' || scope.expired.has(destination.source)) return;
    yield {
      message: `The link leads to ${destination.source}, which ${destination.reason}.`,
      hint: 'its words are printed without a link until that article is published',
      spot: place,
    };
  },
};
