import { expect, test } from 'vitest';
import sharp from 'sharp';
import { encodeGroup } from '../../src/images/encode.ts';
import { planIcons } from '../../src/images/plan-icons.ts';
import type { Picture, Variant } from '../../src/model/image.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';

const logo: Picture = {
  file: 'content/logo.png' as SourcePath,
  hash: 'hash' as Hash,
  format: 'png',
  width: 40,
  height: 20,
  bytes: 100_000,
  hasAlpha: true,
};
const settings = { quality: { avif: 50, webp: 75, jpeg: 78 }, maxPixels: 1e6 };
const icons = planIcons(logo, '#00ff00');

async function drawIcon(variant: Variant) {
  const red = { width: 40, height: 20, channels: 4 as const, background: '#ff0000' };
  const bytes = await sharp({ create: red }).png().toBuffer();
  for await (const [, content] of encodeGroup([variant], logo, bytes, settings)) {
    const { data, info } = await sharp(Buffer.from(content))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4).subarray(0, 4)];
    return { size: [info.width, info.height], at };
  }
  throw new Error('nothing was drawn');
}

test('an-icon-shows-the-whole-logo-on-a-transparent-square', async () => {
  const { size, at } = await drawIcon(icons.small);
  expect(size).toEqual([192, 192]);
  expect([at(96, 10), at(2, 96), at(189, 96)]).toEqual([
    [0, 0, 0, 0],
    [255, 0, 0, 255],
    [255, 0, 0, 255],
  ]);
});

test('a-maskable-icon-is-opaque-and-keeps-the-logo-within-the-circle-that-phones-leave', async () => {
  const { size, at } = await drawIcon(icons.maskable);
  expect(size).toEqual([512, 512]);
  expect([at(0, 0), at(105, 256), at(256, 256)]).toEqual([
    [0, 255, 0, 255],
    [0, 255, 0, 255],
    [255, 0, 0, 255],
  ]);
});

test('icons-have-other-names-where-their-background-differs', () => {
  const other = planIcons(logo, '#0000ff');
  expect(other.maskable.path).not.toBe(icons.maskable.path);
  expect(other.large.path).toBe(icons.large.path);
  expect(new Set(Object.values(icons).map(({ path }) => path)).size).toBe(4);
});
