import type { ImageObjectLeaf } from 'schema-dts';
import type { FigureView, ImageFileView } from '../../model/view.ts';
import { omitAbsent } from '../../support/omit-absent.ts';

/** A picture file as schema.org's ImageObject, with the words of the figure that shows it; sizes in pixels. */
export function describeImageFile(file: ImageFileView, figure?: FigureView): ImageObjectLeaf {
  return omitAbsent<ImageObjectLeaf>({
    '@type': 'ImageObject',
    url: file.url,
    contentUrl: file.url,
    width: file.width?.toString(),
    height: file.height?.toString(),
    caption: figure?.captionText,
    creditText: figure?.credit,
    copyrightNotice: figure?.copyrightNotice,
    license: figure?.license,
  });
}
