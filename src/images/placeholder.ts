import { openPicture } from './decoder.ts';

const longestSide = 16;

/** A blurred idea of the picture, at most 16 pixels a side, as a `data:` URL; rejects where decoding fails. */
export async function drawPlaceholder(bytes: Uint8Array, maxPixels: number): Promise<string> {
  const webp = await openPicture(bytes, maxPixels)
    .resize(longestSide, longestSide, { fit: 'inside' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .webp({ quality: 20, effort: 6 })
    .toBuffer();
  return `data:image/webp;base64,${webp.toString('base64')}`;
}
