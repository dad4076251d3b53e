import type { Check } from './check.ts';
import { findFile, nameImage } from './images.ts';

const leastWidth = 1200;

/** Google Search Central asks for pictures of at least 1,200 pixels; a vector drawing has no size of its own. */
export const smallPicture: Check = {
  code: 'small-picture',
  summary: 'A picture is less than 1,200 pixels wide.',
  level: 'warning',
  *site({ images, fileSet, site }) {
    for (const image of images) {
      const file = findFile(image, fileSet);
      const picture = file && site.pictures.get(file);
      if (!picture || picture.format === 'svg' || picture.width >= leastWidth) continue;
      yield {
        message: `${nameImage(image)} is ${picture.width} pixels wide; large screens and search engines ask for 1,200.`,
        hint: 'use a larger original',
        spot: image.spot,
      };
    }
  },
};
