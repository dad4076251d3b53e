import type { Sharp } from 'sharp';
import type { Picture, Variant } from '../model/image.ts';
import { openPicture } from './decoder.ts';

/** Pixels in sRGB, 8 bits a channel, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** Decodes the picture upright, cut and scaled as the variant says; rejects where it is damaged. */
export async function drawPixels(
  bytes: Uint8Array,
  picture: Picture,
  variant: Variant,
  maxPixels: number,
): Promise<Pixels> {
  const opened = openPicture(bytes, maxPixels);
  const scaled =
    picture.format === 'svg' ? scaleDrawing(opened, picture, variant) : scalePhoto(opened, variant);
  const channels = picture.hasAlpha ? scaled : scaled.removeAlpha();
  return channels.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
}

function scalePhoto(photo: Sharp, { width, height, crop }: Variant): Sharp {
  return (crop ? photo.extract(crop) : photo).resize(width, height, { fit: 'fill' });
}

/** Scaled before it is cut, so that a small drawing is drawn large instead of enlarged. */
function scaleDrawing(drawing: Sharp, picture: Picture, { width, height, crop }: Variant): Sharp {
  const { left, top, width: cropWidth } = crop ?? { left: 0, top: 0, width: picture.width };
  const scale = width / cropWidth;
  const full = {
    width: Math.max(width, Math.round(picture.width * scale)),
    height: Math.max(height, Math.round(picture.height * scale)),
  };
  return drawing.resize(full.width, full.height, { fit: 'fill' }).extract({
    left: Math.min(Math.round(left * scale), full.width - width),
    top: Math.min(Math.round(top * scale), full.height - height),
    width,
    height,
  });
}
