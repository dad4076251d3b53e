import type { Check } from './check.ts';
import { findFile, listImages, nameImage } from './images.ts';

/** Whoever made a picture is named: in the front matter, or in the file's own metadata. */
export const missingCredit: Check = {
  code: 'missing-credit',
  summary: 'A picture has no credit, neither in the front matter nor in its file.',
  level: 'warning',
  *writing(writing, { fileSet, site }) {
    for (const image of listImages(writing)) {
      const file = findFile(image, fileSet);
      if (image.credit || (file && site.pictures.get(file)?.credit)) continue;
      // Of a file that is not there nobody knows what credit it carries.
      if (!file && 'written' in image.source) continue;
      yield {
        message: `${nameImage(image)} has no credit, neither here nor in its file.`,
        hint: 'add `credit:` with the name of the photographer or agency',
        spot: image.spot,
      };
    }
  },
};
