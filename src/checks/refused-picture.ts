import type { Check } from './check.ts';
import { findFile, listImages } from './images.ts';

/** A picture that is dangerous or broken is named where an article shows it, with the reason. */
export const refusedPicture: Check = {
  code: 'refused-picture',
  summary: 'An article shows a picture that cannot be used: it is damaged, unsafe, or no picture at all.',
  level: 'error',
  *article(article, { fileSet, pictureFindings }) {
    for (const image of listImages(article)) {
      const file = findFile(image, fileSet);
      const finding = file && pictureFindings.get(file);
      if (!finding) continue;
      const { message, hint } = finding;
      yield { message, spot: image.spot, ...(hint === undefined ? {} : { hint }) };
    }
  },
};
