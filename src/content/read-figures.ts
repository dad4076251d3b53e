import type { Image } from '../model/image.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { folderOf, resolveSource } from '../support/source-path.ts';
import { readInlineAt, report, reportAt, type Draft } from './draft.ts';
import type { ImageWords } from './image-schema.ts';
import type { BodyImage } from './markdown/index.ts';
import { checkDecorative, findImageSource, MAX_CAPTION, readWords } from './read-image.ts';

const MIN_ALT = 5;
const MAX_ALT = 250;

interface Entry {
  readonly name: string;
  readonly words: Omit<Image, 'source' | 'spot'>;
  readonly decorative: boolean;
}

/** The pictures that the body places, with the words that the front matter's `images` have for their files. */
export function readFigures(
  draft: Draft,
  images: readonly BodyImage[],
  written: Readonly<Record<string, ImageWords>>,
): Image[] {
  const entries = readEntries(draft, written);
  const used = new Set<Entry>();
  const figures = images.flatMap((image) => {
    const entry = entries.size === 0 ? undefined : entries.get(pathOf(draft, image.src));
    if (entry) used.add(entry);
    return readFigure(draft, image, entry) ?? [];
  });
  for (const entry of entries.values()) if (!used.has(entry)) warnUnused(draft, entry);
  return figures;
}

function readEntries(
  draft: Draft,
  written: Readonly<Record<string, ImageWords>>,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [name, words] of Object.entries(written)) {
    const key = ['images', name];
    checkDecorative(draft, key, words);
    const entry = { name, words: readWords(draft, key, words), decorative: words.decorative ?? false };
    entries.set(pathOf(draft, name), entry);
  }
  return entries;
}

function pathOf(draft: Draft, name: string): string {
  return resolveSource(folderOf(draft.file), name) ?? name;
}

function readFigure(draft: Draft, image: BodyImage, entry: Entry | undefined): Image | undefined {
  const source = findImageSource(draft.file, image.src);
  checkAlt(draft, image, entry);
  const caption =
    entry?.words.caption === undefined && image.title !== undefined
      ? readInlineAt(draft, () => image.place, image.title, { nameIt: () => 'The caption', max: MAX_CAPTION })
      : entry?.words.caption;
  if ('message' in source) {
    reportAt(draft, image.place, source);
    return undefined;
  }
  const alt = image.alt || (entry?.words.alt ?? '');
  const inline = image.block ? undefined : true;
  return omitAbsent<Image>({
    focus: [0.5, 0.5],
    ...entry?.words,
    alt,
    inline,
    caption,
    source,
    spot: image.place,
  });
}

function checkAlt(draft: Draft, { alt, place, src }: BodyImage, entry: Entry | undefined): void {
  if (alt === '' && !entry?.words.alt && !entry?.decorative) {
    const message = `The picture \`${src}\` has no alt text: nobody who cannot see it learns what it shows.`;
    const hint =
      'write it between the brackets, `![what it shows](…)`, or under `images` in the front matter';
    reportAt(draft, place, { code: 'missing-alt', message, hint });
  }
  if (alt === '' || (alt.length >= MIN_ALT && alt.length <= MAX_ALT)) return;
  const message = `The alt text of \`${src}\` must have ${MIN_ALT} to ${MAX_ALT} characters; it has ${alt.length}.`;
  const [code, hint] =
    alt.length < MIN_ALT
      ? ['too-short', 'say what it shows']
      : ['too-long', `remove ${alt.length - MAX_ALT}`];
  reportAt(draft, place, { code, message, hint });
}

function warnUnused(draft: Draft, { name }: Entry): void {
  report(draft, {
    code: 'unused-image',
    severity: 'warning',
    key: ['images', name],
    on: 'key',
    message: `The text does not place the picture \`${name}\`.`,
    hint: 'place it with `![](' + name + ')`, or remove these lines',
  });
}
