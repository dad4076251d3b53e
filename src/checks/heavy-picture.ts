import type { Picture } from '../model/image.ts';
import type { Check } from './check.ts';
import { findFile, listUses, nameImage } from './images.ts';

const million = 1_000_000;
/** Of a photograph, which is made smaller for readers; of a drawing, which they load as it is. */
const heaviest = { photograph: 20 * million, drawing: million / 4 };

/** A drawing is sent as it is; a photograph costs each build and each copy of the newspaper. */
export const heavyPicture: Check = {
  code: 'heavy-picture',
  summary: 'The file of a picture is larger than 20 MB, or that of a drawing (SVG) larger than 250 kB.',
  level: 'warning',
  *site(scope) {
    const told = new Set<string>();
    for (const image of listUses(scope)) {
      const file = findFile(image, scope.fileSet);
      const picture = file && scope.site.pictures.get(file);
      if (!picture || told.has(file) || picture.bytes <= limitOf(picture)) continue;
      told.add(file);
      const size = `${(picture.bytes / million).toFixed(1)} MB`;
      yield picture.format === 'svg'
        ? {
            message: `${nameImage(image)} has ${size}, and readers load it as it is.`,
            hint: 'leave out what nobody sees of it, or save it as PNG',
            spot: image.spot,
          }
        : {
            message: `The file of ${nameImage(image)} has ${size}, more than any reader gets of it.`,
            hint: 'save it with 4,000 pixels at most, as JPEG',
            spot: image.spot,
          };
    }
  },
};

function limitOf({ format }: Picture): number {
  return format === 'svg' ? heaviest.drawing : heaviest.photograph;
}
