import type { Article, LinkReference } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { KeySpot, Place, Spot } from '../model/problem.ts';
import type { RichText } from '../model/rich-text.ts';
import type { ParsedFile } from '../model/source.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A text without mark-up stands for itself. */
type PackedText = RichText | string;
/** A place of the file itself. */
type PackedPlace = readonly [line: number, column: number, length: number];
type PackedSpot = PackedPlace | Omit<KeySpot, 'file'>;

/** `null` is what nothing else is said of: the middle. */
interface ImageInside {
  caption?: PackedText;
  focus: Image['focus'] | null;
  spot: PackedSpot;
}
type PackedImage = Omit<Image, keyof ImageInside> & ImageInside;
type PackedLink = Omit<LinkReference, 'place'> & { place: PackedPlace };

/** `null` is what follows from the rest. */
interface ArticleInside {
  source: null;
  id: string | null;
  cardHeadline: string | null;
  seoTitle: string | null;
  description: string | null;
  standfirst?: PackedText;
  image?: PackedImage;
  figures: readonly PackedImage[];
  links: readonly PackedLink[];
}
type PackedArticle = Omit<Article, keyof ArticleInside> & ArticleInside;
type PackedFile = Omit<ParsedFile, 'article'> & { readonly article?: PackedArticle };

/** What a crop keeps where nothing else is said. */
const middle = [0.5, 0.5] as const;

/**
 * What a file says as JSON, without its body and without what follows from the rest, because all files of a large archive are
 * in memory at once. Places lose their excerpts; `placeOf` reads them again.
 */
export function packFile({ article, remarks, problems }: ParsedFile): string {
  return JSON.stringify({ article: article && packArticle(article), remarks, problems });
}

/** What was packed of that file; what is said twice in it is in memory once. */
export function unpackFile(packed: string, source: SourcePath): ParsedFile {
  const { article, ...rest } = JSON.parse(packed) as PackedFile;
  return article ? { ...rest, article: unpackArticle(article, source) } : rest;
}

function packArticle(article: Article): PackedArticle {
  const { permalink, headline, standfirst, image } = article;
  const unless = (value: string, standIn?: string) => (value === standIn ? null : value);
  return {
    ...article,
    source: null,
    id: unless(article.id, permalink),
    cardHeadline: unless(article.cardHeadline, headline),
    seoTitle: unless(article.seoTitle, headline),
    description: unless(article.description, standfirst?.text),
    ...(standfirst && { standfirst: packText(standfirst) }),
    ...(image && { image: packImage(image) }),
    figures: article.figures.map(packImage),
    links: article.links.map((link) => ({ ...link, place: packPlace(link.place) })),
  } as PackedArticle;
}

/** Completes what was read in its place: a copy would take twice the memory, since its keys are put in one by one. */
function unpackArticle(packed: PackedArticle, source: SourcePath): Article {
  const article = packed as unknown as Writable<Article>;
  const standfirst = packed.standfirst === undefined ? undefined : unpackText(packed.standfirst);
  article.source = source;
  article.id = packed.id ?? packed.permalink;
  article.cardHeadline = packed.cardHeadline ?? packed.headline;
  article.seoTitle = packed.seoTitle ?? packed.headline;
  article.description = packed.description ?? standfirst?.text ?? '';
  if (standfirst) article.standfirst = standfirst;
  if (packed.image) article.image = unpackImage(packed.image, source);
  article.figures = packed.figures.map((figure) => unpackImage(figure, source));
  article.links = packed.links.map((link) => ({ ...link, place: unpackPlace(link.place, source) }));
  return article;
}

function packImage({ caption, focus, spot, ...image }: Image): PackedImage {
  const isMiddle = focus[0] === middle[0] && focus[1] === middle[1];
  return {
    ...image,
    ...(caption && { caption: packText(caption) }),
    focus: isMiddle ? null : focus,
    spot: packSpot(spot),
  };
}

function unpackImage(packed: PackedImage, source: SourcePath): Image {
  const { caption, focus, spot } = packed;
  const image = packed as unknown as Writable<Image>;
  if (caption !== undefined) image.caption = unpackText(caption);
  image.focus = focus ?? middle;
  image.spot = 'key' in spot ? { ...spot, file: source } : unpackPlace(spot, source);
  return image;
}

function packText(rich: RichText): PackedText {
  const [part] = rich.parts;
  return rich.parts.length === 1 && part === rich.text ? rich.text : rich;
}

function unpackText(packed: PackedText): RichText {
  return typeof packed === 'string' ? { parts: [packed], text: packed } : packed;
}

function packSpot(spot: Spot): PackedSpot {
  if ('line' in spot) return packPlace(spot);
  const { file: _, ...rest } = spot;
  return rest;
}

function packPlace({ line, column, length = 1 }: Place): PackedPlace {
  return [line, column, length];
}

function unpackPlace([line, column, length]: PackedPlace, file: SourcePath): Place {
  return { file, line, column, length };
}
