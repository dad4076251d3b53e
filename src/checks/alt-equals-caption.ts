import { saysSame } from '../support/says-same.ts';
import type { Check } from './check.ts';
import { listImages, nameImage } from './images.ts';

/** Who cannot see a picture would hear the caption twice, and nothing of what the picture looks like. */
export const altEqualsCaption: Check = {
  code: 'alt-equals-caption',
  summary: 'The alternative text of a picture only repeats its caption.',
  level: 'warning',
  alone: {
    *writing(writing) {
      for (const image of listImages(writing)) {
        if (!image.caption || !saysSame(image.alt, image.caption.text)) continue;
        yield {
          message: `The \`alt\` of ${nameImage(image)} repeats its caption, which is read out as well.`,
          hint: 'describe in `alt` what one would see',
          spot: image.spot,
        };
      }
    },
  },
};
