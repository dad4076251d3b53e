import type { Check } from './check.ts';
import { listImages, nameImage } from './images.ts';

/** Readers want to know what a picture shows; a decorative one shows nothing. */
export const missingCaption: Check = {
  code: 'missing-caption',
  summary: 'A figure has no caption, and is not decorative.',
  level: 'warning',
  alone: {
    *writing(writing) {
      for (const image of listImages(writing)) {
        if (image.alt === '' || image.inline || image.caption) continue;
        yield {
          message: `${nameImage(image)} has no caption.`,
          hint: 'add `caption:` and say who or what it shows, where and when',
          spot: image.spot,
        };
      }
    },
  },
};
