import exifReader, { type ExpandedTags } from 'exifreader';
import type { Picture } from '../model/image.ts';
import { omitAbsent } from '../support/omit-absent.ts';

/** Whose picture it is, in the words of the file itself. */
export type Rights = Pick<Picture, 'credit' | 'copyright'>;

/**
 * Credit and copyright from IPTC, else XMP, else Exif: the order in which picture desks fill them in. Both are one
 * line of plain text; absent where the file has no metadata, or none that can be read.
 */
export async function readRights(bytes: Buffer): Promise<Rights> {
  const tags = await readTags(bytes);
  const { iptc, xmp, exif } = tags;
  return omitAbsent<Rights>({
    credit: firstLine(
      iptc?.['Credit'],
      xmp?.['Credit'],
      iptc?.['By-line'],
      xmp?.['creator'],
      exif?.['Artist'],
    ),
    copyright: firstLine(iptc?.['Copyright Notice'], xmp?.['rights'], exif?.['Copyright']),
  });
}

async function readTags(bytes: Buffer): Promise<ExpandedTags> {
  try {
    return await exifReader.load(bytes, {
      expanded: true,
      async: true,
      includeTags,
      decompress: { maxDecompressedSize },
    });
  } catch {
    // A picture whose metadata is broken is as good as one that has none.
    return {};
  }
}

const maxDecompressedSize = 2 ** 20;
const includeTags = {
  exif: ['Artist', 'Copyright'],
  iptc: ['Credit', 'By-line', 'Copyright Notice'],
  xmp: ['Credit', 'creator', 'rights'],
};

interface Tag {
  readonly description?: unknown;
}

function firstLine(...tags: readonly (Tag | readonly Tag[] | undefined)[]): string | undefined {
  return tags.map((tag) => cleanLine([tag].flat()[0]?.description)).find((line) => line !== '');
}

const maxLength = 200;

/** Without control and formatting characters, which could disguise a name; at most 200 characters. */
function cleanLine(text: unknown): string {
  if (typeof text !== 'string') return '';
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/gu, '');
  return [...line.trim().normalize('NFC')].slice(0, maxLength).join('').trim();
}
