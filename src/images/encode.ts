import sharp, { type Sharp } from 'sharp';
import type { Config } from '../model/config.ts';
import type { Picture, Variant, VariantFormat } from '../model/image.ts';
import { drawPixels, type Pixels } from './draw.ts';
import { insertXmp } from './png-xmp.ts';
import type { Rights } from './rights.ts';
import { writeExif, writeRdf, writeXmp } from './rights-metadata.ts';
import { cleanSvg } from './svg/clean-svg.ts';

/** Variants of one picture that differ in their encoding alone, and thus share one decoding. */
export type VariantGroup = readonly [Variant, ...Variant[]];

export type EncodeSettings = Pick<Config['images'], 'quality' | 'maxPixels'>;

type Quality = EncodeSettings['quality'];

/** The bytes of each variant in turn, without any metadata but its rights; rejects where the picture is damaged. */
export async function* encodeGroup(
  group: VariantGroup,
  picture: Picture,
  bytes: Buffer,
  { quality, maxPixels }: EncodeSettings,
): AsyncGenerator<readonly [Variant, string | Uint8Array]> {
  const [first] = group;
  if (first.format === 'svg') {
    return yield* group.map((variant) => [variant, redraw(bytes, variant)] as const);
  }
  const source = picture.format === 'svg' ? Buffer.from(redraw(bytes)) : bytes;
  const pixels = await drawPixels(source, picture, first, maxPixels);
  for (const variant of group) yield [variant, await encodePixels(pixels, variant, quality)];
}

function redraw(bytes: Buffer, rights: Rights = {}): string {
  const metadata = areStated(rights) ? `<metadata>${writeRdf(rights)}</metadata>` : '';
  const cleaned = cleanSvg(bytes.toString('utf8'), metadata);
  if ('refused' in cleaned) throw new Error(`A drawing that was accepted has ${cleaned.refused}`);
  return cleaned.svg;
}

function areStated({ credit, copyright }: Rights): boolean {
  return credit !== undefined || copyright !== undefined;
}

async function encodePixels(pixels: Pixels, variant: Variant, quality: Quality): Promise<Uint8Array> {
  const image = chooseEncoder(sharp(pixels.data, { raw: pixels.info }), variant.format, quality);
  if (!areStated(variant)) return image.toBuffer();
  const [named, xmp] = [image.withExif(writeExif(variant)), writeXmp(variant)];
  // sharp would write a PNG's XMP into a compressed chunk, where few programs look for it.
  return variant.format === 'png' ? insertXmp(await named.toBuffer(), xmp) : named.withXmp(xmp).toBuffer();
}

function chooseEncoder(image: Sharp, format: VariantFormat, quality: Quality): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: quality.avif, effort: 2, chromaSubsampling: '4:2:0' });
    case 'webp':
      return image.webp({ quality: quality.webp, effort: 4, smartSubsample: true });
    case 'png':
      return image.png({ compressionLevel: 9 });
    case 'jpeg':
      return image.flatten({ background: '#fff' }).jpeg({ quality: quality.jpeg, mozjpeg: true });
    case 'svg':
      throw new Error('An SVG is written anew, not encoded from pixels');
  }
}
