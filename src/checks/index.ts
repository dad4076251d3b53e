import { addressTaken } from './address-taken.ts';
import { altEqualsCaption } from './alt-equals-caption.ts';
import type { Check } from './check.ts';
import { deadAnchor } from './dead-anchor.ts';
import { deadExternalLink } from './dead-external-link.ts';
import { deadLink } from './dead-link.ts';
import { duplicateHeadline } from './duplicate-headline.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTranslation } from './duplicate-translation.ts';
import { expiredLink } from './expired-link.ts';
import { futureUpdated } from './future-updated.ts';
import { headingJump } from './heading-jump.ts';
import { headlineLength } from './headline-length.ts';
import { heavyPicture } from './heavy-picture.ts';
import { hostLimits } from './host-limits.ts';
import { linkToUnpublished } from './link-to-unpublished.ts';
import { loneTag } from './lone-tag.ts';
import { missingCaption } from './missing-caption.ts';
import { missingCredit } from './missing-credit.ts';
import { missingPicture } from './missing-picture.ts';
import { missingStandfirst } from './missing-standfirst.ts';
import { movedPermalink } from './moved-permalink.ts';
import { nearDuplicateHeadline } from './near-duplicate-headline.ts';
import { nearDuplicateSlug } from './near-duplicate-slug.ts';
import { pastEmbargo } from './past-embargo.ts';
import { refusedPicture } from './refused-picture.ts';
import { securityExpired } from './security-expired.ts';
import { silentUpdate } from './silent-update.ts';
import { smallPicture } from './small-picture.ts';
import { standfirstRepeats } from './standfirst-repeats.ts';
import { tableWithoutHeader } from './table-without-header.ts';
import { unknownAuthor } from './unknown-author.ts';
import { unknownTag } from './unknown-tag.ts';
import { vagueLinkText } from './vague-link-text.ts';

/** Every check, in the order in which they run; a newsroom sets their levels by code. */
export const checks: readonly Check[] = [
  headlineLength,
  missingStandfirst,
  standfirstRepeats,
  futureUpdated,
  silentUpdate,
  pastEmbargo,
  unknownAuthor,
  unknownTag,
  missingPicture,
  refusedPicture,
  smallPicture,
  heavyPicture,
  missingCaption,
  missingCredit,
  altEqualsCaption,
  headingJump,
  tableWithoutHeader,
  vagueLinkText,
  deadLink,
  deadAnchor,
  linkToUnpublished,
  expiredLink,
  deadExternalLink,
  duplicateId,
  duplicateTranslation,
  duplicateHeadline,
  nearDuplicateHeadline,
  nearDuplicateSlug,
  duplicateSlug,
  loneTag,
  addressTaken,
  movedPermalink,
  hostLimits,
  securityExpired,
];
