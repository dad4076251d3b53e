import type { Image, ImageSource } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { KeyPath } from '../model/problem.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { folderOf, resolveSource } from '../support/source-path.ts';
import { allowUrl } from '../support/url-filter.ts';
import { nameOf, readInline, report, spotOf, type Draft } from './draft.ts';
import type { ImageWords, WrittenImage } from './image-schema.ts';

const CENTRE = [0.5, 0.5] as const;
/** Characters of a caption, mark-up not counted. */
export const MAX_CAPTION = 400;

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Reads a picture of the front matter with its words. */
export function readImage(draft: Draft, key: KeyPath, written: WrittenImage): Image | undefined {
  const source = findImageSource(draft.file, written.src);
  checkAlt(draft, key, written);
  const words = readWords(draft, key, written);
  if (!('message' in source)) return omitAbsent<Image>({ ...words, source, spot: spotOf(draft, key) });
  return report(draft, { key: [...key, 'src'], ...source });
}

/** The words of a picture, its caption read; its alt is empty where none is written. */
export function readWords(draft: Draft, key: KeyPath, words: ImageWords): Omit<Image, 'source' | 'spot'> {
  const { alt = '', caption, credit, copyrightNotice, license, focus = CENTRE } = words;
  const read =
    caption === undefined ? undefined : readInline(draft, [...key, 'caption'], caption, MAX_CAPTION);
  return omitAbsent<Omit<Image, 'source' | 'spot'>>({
    alt,
    caption: read,
    credit,
    copyrightNotice,
    license,
    focus,
  });
}

function checkAlt(draft: Draft, key: KeyPath, words: ImageWords): void {
  if (words.alt === undefined && !words.decorative) {
    const message = `${nameOf(draft, [...key, 'alt'])} is missing: nobody who cannot see the picture learns what it shows.`;
    report(draft, {
      code: 'missing-alt',
      key: [...key, 'alt'],
      message,
      hint: 'write `alt: what it shows`, or `decorative: true` if it says nothing',
    });
  }
  checkDecorative(draft, key, words);
}

/** Reports a picture that is said to be decorative and has an alt text as well. */
export function checkDecorative(draft: Draft, key: KeyPath, words: ImageWords): void {
  if (words.alt === undefined || !words.decorative) return;
  const message = `${nameOf(draft, key)} has an \`alt\` and is \`decorative\` as well.`;
  report(draft, {
    code: 'invalid-value',
    key: [...key, 'decorative'],
    message,
    hint: 'remove one of the two',
  });
}

/** Where a picture named in a file can be: remote, or beside the file and then under `content/images/`. */
export function findImageSource(file: SourcePath, written: string): ImageSource | Refusal {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(written)) return findRemote(written);
  if (written.startsWith('/') || written.includes('\\')) {
    const hint =
      'write the name of a file beside the article or under `content/images/`, without a slash before it';
    return { code: 'invalid-picture', message: `\`${written}\` is not the name of a picture's file.`, hint };
  }
  const beside = resolveSource(folderOf(file), written);
  if (!isContent(beside)) {
    const hint = 'put the picture beside the article or under `content/images/`';
    return { code: 'image-outside', message: `\`${written}\` leads out of \`content/\`.`, hint };
  }
  const shared = resolveSource('content/images', written);
  return { written, candidates: [beside, shared].filter(isContent) };
}

function isContent(path: SourcePath | undefined): path is SourcePath {
  return path !== undefined && path.startsWith('content/');
}

function findRemote(written: string): ImageSource | Refusal {
  const url = allowUrl(written);
  if (url !== undefined && /^https:\/\//i.test(url) && URL.canParse(url)) return { url };
  const hint = 'write an address that begins with `https://`, or the name of a file';
  return {
    code: 'invalid-picture',
    message: `\`${written.slice(0, 60)}\` is not a picture that a page can show.`,
    hint,
  };
}
