import type { Image } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Writing } from '../model/standing-page.ts';
import { rememberLast } from '../support/remember.ts';
import { fileNameOf, toSourcePath } from '../support/source-path.ts';
import type { CheckScope } from './check.ts';

/** That a picture is wanted, and where that is written. */
export type PictureUse = Pick<Image, 'source' | 'spot'>;

/** Every use of a picture in an article or a standing page: the lead figure, then those of the body in order. */
export function listImages({ image, figures }: Pick<Writing, 'image' | 'figures'>): readonly Image[] {
  return image ? [image, ...figures] : figures;
}

/** Every use of a picture in articles or standing pages that is no other site's. */
export const recallOwnImages = rememberLast(
  { image: true, figures: true },
  (writings: readonly Pick<Writing, 'image' | 'figures'>[]) =>
    writings.flatMap((writing) => listImages(writing).filter(({ source }) => !('url' in source))),
);

/**
 * Every use of a picture of the newspaper's own: by articles and standing pages, published or not, by authors, and as the
 * logo.
 */
export function* listUses({ images, site }: CheckScope): Iterable<PictureUse> {
  yield* images;
  for (const { image } of site.authors.values()) if (image) yield image;
  const { logo } = site.config;
  if (logo === undefined) return;
  const spot = { file: toSourcePath('content/site.yaml'), key: ['logo'] };
  yield { source: { written: logo, candidates: [logo] }, spot };
}

/** The file that an image shows; undefined if it is remote or there is no such file. */
export function findFile({ source }: PictureUse, files: ReadonlySet<SourcePath>): SourcePath | undefined {
  return 'url' in source ? undefined : source.candidates.find((candidate) => files.has(candidate));
}

/** What to call a picture in a sentence: its file's name, or its URL. */
export function nameImage({ source }: PictureUse): string {
  return `\`${'url' in source ? source.url : fileNameOf(source.written)}\``;
}
