import type { Article, Author } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { Image } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { StandingPage } from '../model/standing-page.ts';

/** The picture files that the newspaper's texts and settings name, of those that there are. */
export function listWantedPictures(
  config: Config,
  content: {
    readonly articles: readonly Article[];
    readonly authors: readonly Author[];
    readonly pages: readonly StandingPage[];
  },
  files: ReadonlySet<SourcePath>,
): SourcePath[] {
  const wanted = new Set<SourcePath>(config.logo === undefined ? [] : [config.logo]);
  for (const image of listImages(content)) {
    if ('url' in image.source) continue;
    const file = image.source.candidates.find((candidate) => files.has(candidate));
    if (file !== undefined) wanted.add(file);
  }
  return [...wanted].toSorted();
}

function* listImages(content: Parameters<typeof listWantedPictures>[1]): Iterable<Image> {
  for (const { image, figures } of [...content.articles, ...content.pages]) {
    if (image) yield image;
    yield* figures;
  }
  for (const { image } of content.authors) if (image) yield image;
}
