import type { Image } from '../../model/image.ts';
import type { PictureExplanation } from '../../model/explanation.ts';
import type { SourcePath } from '../../model/paths.ts';
import { findPicture } from '../../outputs/picture-view.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { listVariants } from './list-variants.ts';
import type { Survey } from './survey.ts';

interface Using {
  readonly source: SourcePath;
  readonly image?: Image;
  readonly figures?: readonly Image[];
}

/** Explains a picture of the newspaper: what it is, who uses it, and the files that are made of it. */
export function explainPicture(file: SourcePath, { gathered, settled }: Survey): PictureExplanation {
  const picture = gathered.pictures.get(file);
  const problem = gathered.pictureFindings.get(file)?.message;
  const variants = [...listVariants(settled.pages).values()].filter((variant) => variant.picture === file);
  const names = new Set(variants.map(({ path }) => path));
  const pages = settled.pages.filter((page) => page.content().variants.some(({ path }) => names.has(path)));
  const using: Using[] = [...gathered.articles, ...gathered.pages, ...gathered.authors];
  const users = using.filter(({ image, figures = [] }) =>
    [...(image ? [image] : []), ...figures].some((one) => findPicture(settled.site, one)?.file === file),
  );
  return omitAbsent<PictureExplanation>({
    kind: 'picture',
    file,
    picture: picture && describe(picture),
    problem,
    usedBy: users.map(({ source }) => source),
    variants: variants.map(({ path, format, width, height }) => ({ path, format, width, height })),
    pages: pages.map(({ path }) => path),
  });
}

function describe(picture: NonNullable<ReturnType<typeof findPicture>>) {
  const { format, width, height, hash, credit, copyright } = picture;
  return omitAbsent<NonNullable<PictureExplanation['picture']>>({
    format,
    width,
    height,
    hash,
    credit,
    copyright,
  });
}
