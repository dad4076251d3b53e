import type { Crop } from '../model/image.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest rectangle of the shape's proportions within the picture, as near around the focus as the edges allow. */
export function fitCrop(picture: Size, shape: Size, focus: readonly [number, number]): Crop {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height);
  const width = fitLength(shape.width * scale, picture.width);
  const height = fitLength(shape.height * scale, picture.height);
  return {
    left: placeLength(width, picture.width, focus[0]),
    top: placeLength(height, picture.height, focus[1]),
    width,
    height,
  };
}

function fitLength(length: number, available: number): number {
  return Math.min(available, Math.max(1, Math.round(length)));
}

function placeLength(length: number, available: number, focus: number): number {
  const pixel = Math.min(available - 1, Math.floor(focus * available));
  return Math.min(available - length, Math.max(0, pixel - Math.floor(length / 2)));
}

/** The picture's size when it is drawn at that width; at least one pixel high. */
export function scaleToWidth(picture: Size, width: number): Size {
  return { width, height: Math.max(1, Math.round((picture.height * width) / picture.width)) };
}
