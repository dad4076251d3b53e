import { addressTaken } from './address-taken.ts';
import { altEqualsCaption } from './alt-equals-caption.ts';
import type { Check } from './check.ts';
import { deadAnchor } from './dead-anchor.ts';
import { deadLink } from './dead-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateTranslation } from './duplicate-translation.ts';
import { futureUpdated } from './future-updated.ts';
import { headlineLength } from './headline-length.ts';
import { hostLimits } from './host-limits.ts';
import { linkToUnpublished } from './link-to-unpublished.ts';
import { missingCaption } from './missing-caption.ts';
import { missingCredit } from './missing-credit.ts';
import { missingPicture } from './missing-picture.ts';
import { missingStandfirst } from './missing-standfirst.ts';
import { movedPermalink } from './moved-permalink.ts';
import { refusedPicture } from './refused-picture.ts';
import { securityExpired } from './security-expired.ts';
import { smallPicture } from './small-picture.ts';
import { standfirstRepeats } from './standfirst-repeats.ts';
import { unknownAuthor } from './unknown-author.ts';

/** Every check, in the order in which they run; a newsroom sets their levels by code. */
export const checks: readonly Check[] = [
  headlineLength,
  missingStandfirst,
  standfirstRepeats,
  futureUpdated,
  unknownAuthor,
  missingPicture,
  refusedPicture,
  smallPicture,
  missingCaption,
  missingCredit,
  altEqualsCaption,
  deadLink,
  deadAnchor,
  linkToUnpublished,
  duplicateId,
  duplicateTranslation,
  addressTaken,
  movedPermalink,
  hostLimits,
  securityExpired,
];
