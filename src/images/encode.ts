import sharp, { type Sharp } from 'sharp';
import type { Config } from '../model/config.ts';
import type { Picture, Variant } from '../model/image.ts';
import { drawPixels, type Pixels } from './draw.ts';
import { writeExif, writeRdf, writeXmp } from './rights-metadata.ts';
import { cleanSvg } from './svg/clean-svg.ts';

/** Variants of one picture that differ in their encoding alone, and thus share one decoding. */
export type VariantGroup = readonly [Variant, ...Variant[]];

export type EncodeSettings = Pick<Config['images'], 'quality' | 'maxPixels'>;

/** The bytes of each variant in turn, without any metadata but its rights; rejects where the picture is damaged. */
export async function* encodeGroup(
  group: VariantGroup,
  picture: Picture,
  bytes: Buffer,
  { quality, maxPixels }: EncodeSettings,
): AsyncGenerator<readonly [Variant, string | Uint8Array]> {
  const [first] = group;
  if (first.format === 'svg')
    return yield* group.map((variant) => [variant, redraw(bytes, variant)] as const);
  const source = picture.format === 'svg' ? Buffer.from(redraw(bytes)) : bytes;
  const pixels = await drawPixels(source, picture, first, maxPixels);
  for (const variant of group) yield [variant, await encodePixels(pixels, variant, quality)];
}

function redraw(bytes: Buffer, rights?: Variant): string {
  const stated = rights?.credit !== undefined || rights?.copyright !== undefined;
  const cleaned = cleanSvg(bytes.toString('utf8'), stated ? `<metadata>${writeRdf(rights)}</metadata>` : '');
  if ('refused' in cleaned) throw new Error(`A drawing that was accepted has ${cleaned.refused}`);
  return cleaned.svg;
}

async function encodePixels(
  { data, info }: Pixels,
  variant: Variant,
  quality: EncodeSettings['quality'],
): Promise<Uint8Array> {
  const image = writeRights(sharp(data, { raw: info }), variant);
  switch (variant.format) {
    case 'avif':
      return image.avif({ quality: quality.avif, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer();
    case 'webp':
      return image.webp({ quality: quality.webp, effort: 4, smartSubsample: true }).toBuffer();
    case 'png':
      return image.png({ compressionLevel: 9 }).toBuffer();
    default:
      return image.flatten({ background: '#fff' }).jpeg({ quality: quality.jpeg, mozjpeg: true }).toBuffer();
  }
}

function writeRights(image: Sharp, rights: Variant): Sharp {
  if (rights.credit === undefined && rights.copyright === undefined) return image;
  return image.withExif(writeExif(rights)).withXmp(writeXmp(rights));
}
