import type { SourcePath } from '../model/paths.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import { fileNameOf, folderOf } from '../support/source-path.ts';
import type { Check } from './check.ts';
import { findFile, listUses, nameImage } from './images.ts';

const pictureEnding = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** A picture without its file would be a hole in the page. */
export const missingPicture: Check = {
  code: 'missing-picture',
  summary: 'The file of a picture is not there.',
  level: 'error',
  *site(scope) {
    for (const image of listUses(scope)) {
      if ('url' in image.source || findFile(image, scope.fileSet)) continue;
      const folders = image.source.candidates.map((candidate) => folderOf(candidate));
      yield {
        message: `There is no picture ${nameImage(image)} in ${[...new Set(folders)].join(' or ')}.`,
        hint: suggestPicture(image.source.written, folders, scope.files),
        spot: image.spot,
      };
    }
  },
};

function suggestPicture(written: string, folders: readonly string[], files: readonly SourcePath[]): string {
  const pictures = files.filter((file) => pictureEnding.test(file));
  const within = pictures.filter((file) => folders.includes(folderOf(file)));
  const near = suggestWord(fileNameOf(written), within.map(fileNameOf));
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const name = fileNameOf(written).toLowerCase();
  const elsewhere = pictures.find((file) => fileNameOf(file).toLowerCase() === name);
  return elsewhere ? `there is one at ${elsewhere}: move it` : 'put the file there, or mend the name';
}
