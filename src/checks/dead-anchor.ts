import { decodePercent } from '../support/decode-percent.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import type { Check } from './check.ts';
import { followLink } from './targets.ts';

/** A link to a heading that is not there opens the article at its top. */
export const deadAnchor: Check = {
  code: 'dead-anchor',
  summary: 'A link names a heading that the text it leads to does not have.',
  level: 'warning',
  *link({ target, fragment, place }, from, scope) {
    const anchor = decodePercent(/#(.*)$/.exec(fragment)?.[1] ?? '');
    if (anchor === '' || anchor === 'top') return;
    const destination = followLink(from, target, scope);
    if (destination.kind !== 'page' || !destination.writing) return;
    const { anchors, source } = destination.writing;
    if (anchors.includes(anchor)) return;
    const meant = suggestWord(anchor, anchors);
    yield {
      message: `${source === from.source ? 'This text' : source} has no heading \`#${anchor}\`.`,
      hint: meant === undefined ? 'mend the part after `#`, or leave it out' : `did you mean \`#${meant}\`?`,
      spot: place,
    };
  },
};
