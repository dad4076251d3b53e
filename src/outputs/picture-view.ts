import type { Image, Picture, Rendition, Variant } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { FigureView, ImageFileView, PictureView } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import type { FillLinks } from './links.ts';
import type { PlanTools } from './output-format.ts';

/** Collects the files that a page's pictures need. */
export type VariantList = Variant[];

export interface PictureContext {
  readonly site: Site;
  readonly tools: PlanTools;
  readonly variants: VariantList;
}

/** The picture file that an image means, if it is one of the newspaper's and usable. */
export function findPicture(site: Site, image: Image): Picture | undefined {
  if ('url' in image.source) return undefined;
  const file = image.source.candidates.find((candidate: SourcePath) => site.pictures.has(candidate));
  return file && site.pictures.get(file);
}

/** What the `picture` partial shows of an image; nothing if there is no such picture. */
export function viewPicture(image: Image, context: PictureContext): PictureView | undefined {
  if ('url' in image.source) return { src: image.source.url, alt: image.alt, sources: [] };
  const picture = findPicture(context.site, image);
  if (!picture) return undefined;
  const rendition = context.tools.planRendition(picture, image);
  context.variants.push(...rendition.fallback, ...rendition.sources.flatMap((source) => source.variants));
  return viewRendition(rendition, image.alt);
}

function viewRendition(rendition: Rendition, alt: string): PictureView {
  const { width, height, placeholder, sources, fallback } = rendition;
  return omitAbsent<PictureView>({
    src: middleOf(fallback),
    alt,
    width,
    height,
    srcset: listVariants(fallback),
    sources: sources.map(({ format, variants }) => ({
      type: mediaTypes[format],
      srcset: listVariants(variants),
    })),
    placeholder,
  });
}

/** Media types of the formats that pictures are made in. */
export const mediaTypes = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const;

function listVariants(variants: readonly Variant[]): string {
  return variants.map((variant) => `/${variant.path} ${variant.width}w`).join(', ');
}

function middleOf(variants: readonly Variant[]): string {
  const variant = variants[Math.floor(variants.length / 2)];
  return variant ? `/${variant.path}` : '';
}

/** Whose picture it is: as the editor wrote, or else as the file itself says. */
export function creditOf(site: Site, image: Image): string | undefined {
  return image.credit ?? findPicture(site, image)?.credit;
}

/** What the `figure` partial shows of an image; nothing if there is no such picture. */
export function viewFigure(
  image: Image,
  context: PictureContext,
  fillLinks: FillLinks,
): FigureView | undefined {
  const picture = viewPicture(image, context);
  if (!picture) return undefined;
  const { caption, copyrightNotice, license } = image;
  return omitAbsent<FigureView>({
    picture,
    captionHtml: caption && fillLinks(caption),
    captionText: caption?.text,
    credit: creditOf(context.site, image),
    copyrightNotice,
    license,
  });
}

/** The three shapes of an image for search engines and social networks, widest first, with absolute addresses. */
export function viewCrops(image: Image, context: PictureContext): ImageFileView[] {
  if ('url' in image.source) return [{ url: image.source.url }];
  const picture = findPicture(context.site, image);
  if (!picture) return [];
  const { wide, standard, square } = context.tools.planCrops(picture, image);
  return [wide, standard, square].map((variant) => {
    context.variants.push(variant);
    const url = makeAbsolute(`/${variant.path}`, context.site.config.url);
    return { url, width: variant.width, height: variant.height };
  });
}
