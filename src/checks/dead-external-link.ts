import type { Check } from './check.ts';

/** Pages of others go; an article that leads there still says something, so this is no error. */
export const deadExternalLink: Check = {
  code: 'dead-external-link',
  summary: 'A link or picture of another site is not there any more (asked for by `check --links external`).',
  level: 'warning',
  *external(links) {
    for (const { url, reason, place } of links) {
      yield {
        message: `\`${url}\` ${reason}.`,
        hint: 'link to where it is now, or to a copy in an archive of the web',
        spot: place,
      };
    }
  },
};
