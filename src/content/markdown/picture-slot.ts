import type { Place } from '../../model/problem.ts';
import { decodePercent } from '../../support/decode-percent.ts';
import { allowUrl } from '../../support/url-filter.ts';
import type { BodyState } from './body-state.ts';
import { markSlot } from './parts.ts';
import { emptyPicture, linkProblem, pictureNotHere } from './problems.ts';
import type { BodyImage } from './types.ts';

/** Where a picture is: a file name, percent-decoded, or an absolute URL; nothing, and a problem, where it may not be. */
export function judgePicture(written: string, place: Place, state: BodyState): string | undefined {
  const url = allowUrl(written);
  if (state.inline) state.problems.push(pictureNotHere(place));
  else if (written.trim() === '') state.problems.push(emptyPicture(place));
  else if (url === undefined || /^(?:mailto|tel):|^#/i.test(url)) {
    state.problems.push(linkProblem('unsafe', written, place));
  } else return /^https?:/i.test(url) ? url : decodePercent(url);
  return undefined;
}

/** The mark of a picture's slot. */
export function openPicture(
  image: Omit<BodyImage, 'title'>,
  title: string | undefined,
  state: BodyState,
): string {
  const index = state.images.push(title === undefined ? image : { ...image, title }) - 1;
  return markSlot(state, { slot: image.block ? 'figure' : 'picture', index });
}
