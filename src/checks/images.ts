import type { Article } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import { fileNameOf } from '../support/source-path.ts';

/** Every use of a picture in an article: the lead figure, then those of the body in order. */
export function listImages({ image, figures }: Article): readonly Image[] {
  return image ? [image, ...figures] : figures;
}

/** The file that an image shows; undefined if it is remote or there is no such file. */
export function findFile({ source }: Image, files: ReadonlySet<SourcePath>): SourcePath | undefined {
  return 'url' in source ? undefined : source.candidates.find((candidate) => files.has(candidate));
}

/** What to call a picture in a sentence: its file's name, or its URL. */
export function nameImage({ source }: Image): string {
  return `\`${'url' in source ? source.url : fileNameOf(source.written)}\``;
}
