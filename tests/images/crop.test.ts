import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitCrop, scaleToWidth } from '../../src/images/crop.ts';

const length = fc.integer({ min: 1, max: 20_000 });
const size = fc.record({ width: length, height: length });
const shape = fc.constantFrom({ width: 16, height: 9 }, { width: 4, height: 3 }, { width: 1, height: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a crop lies within the picture and contains the focus', () => {
  fc.assert(
    fc.property(size, shape, fc.tuple(share, share), (picture, wanted, focus) => {
      const { left, top, width, height } = fitCrop(picture, wanted, focus);
      const x = Math.min(picture.width - 1, Math.floor(focus[0] * picture.width));
      const y = Math.min(picture.height - 1, Math.floor(focus[1] * picture.height));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(picture.width);
      expect(top + height).toBeLessThanOrEqual(picture.height);
      expect(x >= left && x < left + width && y >= top && y < top + height).toBe(true);
    }),
  );
});

test('a crop has its proportions to within a pixel and reaches from edge to edge', () => {
  fc.assert(
    fc.property(size, shape, (picture, wanted) => {
      const { width, height } = fitCrop(picture, wanted, [0.5, 0.5]);
      const ratio = wanted.width / wanted.height;
      expect(
        Math.min(Math.abs(width - height * ratio), Math.abs(height - width / ratio)),
      ).toBeLessThanOrEqual(1);
      expect(width === picture.width || height === picture.height).toBe(true);
    }),
  );
});

test('a crop is centred on a focus that lies far enough from the edges', () => {
  expect(fitCrop({ width: 4000, height: 1000 }, { width: 1, height: 1 }, [0.25, 0.9])).toEqual({
    left: 500,
    top: 0,
    width: 1000,
    height: 1000,
  });
});

test('a picture scaled down keeps at least one pixel of height', () => {
  expect(scaleToWidth({ width: 9000, height: 3 }, 480)).toEqual({ width: 480, height: 1 });
});
