import type { Config } from '../model/config.ts';
import type { Crops, Image, Picture, Rendition, Variant, VariantFormat } from '../model/image.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { fitCrop, scaleToWidth, type Size } from './crop.ts';
import { nameVariant } from './variant-path.ts';

export type PlanOptions = Pick<Config['images'], 'widths' | 'quality'>;

/** What the place where a picture is used says of it; its words go before the file's own. */
export type PictureUse = Pick<Image, 'credit' | 'copyrightNotice' | 'focus'>;

/** The files that show the whole picture: no wider than the original; a drawing stays the one drawing that it is. */
export function planRendition(picture: Picture, use: PictureUse, options: PlanOptions): Rendition {
  const maker: Maker = { picture, use, options };
  const { width, height, placeholder } = picture;
  if (picture.format === 'svg')
    return { width, height, sources: [], fallback: [makeVariant(maker, 'svg', picture)] };
  const sizes = chooseWidths(picture, options.widths).map((chosen) => scaleToWidth(picture, chosen));
  const fallback = makeVariants(maker, picture.hasAlpha ? 'png' : 'jpeg', sizes);
  const sources = (['avif', 'webp'] as const)
    .map((format) => ({ format, variants: makeVariants(maker, format, sizes) }))
    .filter(({ variants }) => variants.length > 0);
  const largest = fallback.at(-1) ?? picture;
  return omitAbsent<Rendition>({
    width: largest.width,
    height: largest.height,
    placeholder,
    sources,
    fallback,
  });
}

/** The picture cut around its focus, as JPEG: at most 1,200 pixels wide, never enlarged unless it is a drawing. */
export function planCrops(picture: Picture, use: PictureUse, options: PlanOptions): Crops {
  const maker: Maker = { picture, use, options };
  return {
    wide: makeCrop(maker, { width: 1200, height: 675 }),
    standard: makeCrop(maker, { width: 1200, height: 900 }),
    square: makeCrop(maker, { width: 1200, height: 1200 }),
  };
}

interface Maker {
  readonly picture: Picture;
  readonly use: PictureUse;
  readonly options: PlanOptions;
}

function chooseWidths({ width }: Picture, widths: readonly number[]): readonly number[] {
  const fitting = widths.filter((candidate) => candidate <= width);
  return fitting.length > 0 ? fitting : [width];
}

/** The longest side that the format can hold, in pixels. */
const longestSides = { avif: 16_384, webp: 16_383, jpeg: 65_500, png: 1_000_000 } as const;

function makeVariants(
  maker: Maker,
  format: keyof typeof longestSides,
  sizes: readonly Size[],
): readonly Variant[] {
  const limit = longestSides[format];
  return sizes
    .filter((size) => Math.max(size.width, size.height) <= limit)
    .map((size) => makeVariant(maker, format, size));
}

function makeCrop(maker: Maker, shape: Size): Variant {
  const { picture, use } = maker;
  const crop = fitCrop(picture, shape, use.focus);
  const reachesShape =
    crop.width >= shape.width || (picture.format === 'svg' && isDrawable(picture, shape.width / crop.width));
  return makeVariant(maker, 'jpeg', { ...(reachesShape ? shape : crop), crop });
}

function makeVariant(
  maker: Maker,
  format: VariantFormat,
  size: Pick<Variant, 'width' | 'height' | 'crop'>,
): Variant {
  const { picture, use, options } = maker;
  const { width, height, crop } = size;
  const credit = use.credit ?? picture.credit;
  const copyright = use.copyrightNotice ?? picture.copyright;
  const variant = { picture: picture.file, format, width, height, crop, credit, copyright };
  const quality = format === 'png' || format === 'svg' ? undefined : options.quality[format];
  return nameVariant(omitAbsent<Omit<Variant, 'path'>>(variant), picture.hash, quality);
}

const maxDrawnPixels = 25_000_000;

function isDrawable({ width, height }: Picture, scale: number): boolean {
  return width * height * scale ** 2 <= maxDrawnPixels;
}
