import type { Sharp } from 'sharp';
import type { Frame, Picture, Variant } from '../model/image.ts';
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
  if (variant.frame) return drawFramed(opened, picture, variant, variant.frame);
  const scaled =
    picture.format === 'svg' ? scaleDrawing(opened, picture, variant) : scalePhoto(opened, variant);
  const channels = picture.hasAlpha ? scaled : scaled.removeAlpha();
  return channels.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
}

/** The margins are drawn by hand, since the background must also show through a transparent picture. */
async function drawFramed(
  opened: Sharp,
  picture: Picture,
  { width, height }: Variant,
  { inset, background }: Frame,
): Promise<Pixels> {
  const scale = (1 - 2 * inset) * Math.min(width / picture.width, height / picture.height);
  const inner = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
  const [left, top] = [Math.floor((width - inner.width) / 2), Math.floor((height - inner.height) / 2)];
  const colour = background ?? { r: 0, g: 0, b: 0, alpha: 0 };
  const framed = opened
    .resize(inner.width, inner.height, { fit: 'fill' })
    .ensureAlpha()
    .extend({
      left,
      top,
      right: width - inner.width - left,
      bottom: height - inner.height - top,
      background: colour,
    });
  const drawn = background === undefined ? framed : framed.flatten({ background });
  return drawn.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
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
