import type { Check } from './check.ts';

/** Search engines distrust dates that have not come yet. */
export const futureUpdated: Check = {
  code: 'future-updated',
  summary: 'An article says that it was updated at a time that has not come yet.',
  level: 'warning',
  *article({ source, updated }, { site }) {
    if (!updated || site.clock.hasCome(updated.at)) return;
    yield {
      message: '`updated` is a time that has not come yet.',
      hint: 'give the time at which the text was really changed, or leave `updated` out',
      spot: { file: source, key: ['updated'] },
    };
  },
};
