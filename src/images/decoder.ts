import sharp, { type Sharp } from 'sharp';

// HEIF and AVIF are decoded by libheif, whose faults reached sharp (GHSA-rgj7-g3m4-5g8c): only what is listed loads.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Svg'].map((loader) => `VipsForeignLoad${loader}`),
});
// One thread a picture, so that an encoder's output cannot depend on the number of cores.
sharp.concurrency(1);
sharp.cache(false);

/** Opens an encoded picture, upright; decoding fails on damage and above `maxPixels`. */
export function openPicture(bytes: Uint8Array, maxPixels: number): Sharp {
  return sharp(bytes, { autoOrient: true, failOn: 'error', limitInputPixels: maxPixels });
}

/** Opens an encoded picture for its header alone, whatever size it claims. */
export function openHeader(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: false });
}
