import type { Check } from './check.ts';
import { findFile, listUses } from './images.ts';

/** A picture that is dangerous or broken is named where it is used, with the reason. */
export const refusedPicture: Check = {
  code: 'refused-picture',
  summary: 'A picture cannot be used: it is damaged, unsafe, or no picture at all.',
  level: 'error',
  *site(scope) {
    for (const image of listUses(scope)) {
      const file = findFile(image, scope.fileSet);
      const finding = file && scope.pictureFindings.get(file);
      if (!finding) continue;
      const { message, hint } = finding;
      yield { message, spot: image.spot, ...(hint === undefined ? {} : { hint }) };
    }
  },
};
