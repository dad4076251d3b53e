import { decodePercent } from '../support/decode-percent.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import type { Check } from './check.ts';
import { followLink } from './targets.ts';

/** A link to a heading that is not there opens the article at its top. */
export const deadAnchor: Check = {
  code: 'dead-anchor',
  summary: 'A link names a heading that the text it leads to does not have.',
  level: 'warning',
  *writing(writing, scope) {
    for (const { target, fragment, place } of writing.links) {
      const anchor = decodePercent(/#(.*)$/.exec(fragment)?.[1] ?? '');
      if (anchor === '' || anchor === 'top') continue;
      const destination = followLink(writing, target, scope);
      if (destination.kind !== 'page' || !destination.writing) continue;
      const { anchors, source } = destination.writing;
      if (anchors.includes(anchor)) continue;
      const meant = suggestWord(anchor, anchors);
      yield {
        message: `${source === writing.source ? 'This text' : source} has no heading \`#${anchor}\`.`,
        hint:
          meant === undefined ? 'mend the part after `#`, or leave it out' : `did you mean \`#${meant}\`?`,
        spot: place,
      };
    }
  },
};
