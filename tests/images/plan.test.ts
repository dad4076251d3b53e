import { expect, test } from 'vitest';
import { planCrops, planRendition } from '../../src/images/plan.ts';
import { hashContent } from '../../src/support/hash.ts';
import { toSourcePath } from '../../src/support/source-path.ts';
import { centre, describePicture } from './newspaper.ts';

const options = { widths: [480, 960, 1600, 2400], quality: { avif: 50, webp: 75, jpeg: 78 } };
const widthsOf = (variants: readonly { width: number }[]): number[] => variants.map(({ width }) => width);

test('a rendition has each configured width that the original reaches, best format first', () => {
  const { sources, fallback } = planRendition(describePicture(), centre, options);
  expect(sources.map(({ format }) => format)).toEqual(['avif', 'webp']);
  for (const { variants } of sources) expect(widthsOf(variants)).toEqual([480, 960, 1600]);
  expect(fallback.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['jpeg', 480, 360],
    ['jpeg', 960, 720],
    ['jpeg', 1600, 1200],
  ]);
});

test('an original smaller than every configured width is shown at its own', () => {
  const rendition = planRendition(describePicture({ width: 300, height: 200 }), centre, options);
  expect(widthsOf(rendition.fallback)).toEqual([300]);
  expect(rendition).toMatchObject({ width: 300, height: 200 });
});

test('a picture with transparency falls back to PNG and has no placeholder', () => {
  const rendition = planRendition(describePicture({ hasAlpha: true }), centre, options);
  expect(rendition.fallback.map(({ format }) => format)).toEqual(['png', 'png', 'png']);
  expect(rendition.placeholder).toBeUndefined();
});

test('a drawing stays one drawing', () => {
  const drawing = describePicture({ format: 'svg', hasAlpha: true, width: 30, height: 20 });
  const rendition = planRendition(drawing, centre, options);
  expect(rendition.sources).toEqual([]);
  expect(rendition.fallback.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['svg', 30, 20],
  ]);
});

test('sizes that a format cannot hold are left out of it', () => {
  const strip = describePicture({ width: 960, height: 19_000 });
  const { sources, fallback } = planRendition(strip, centre, options);
  expect(sources.map(({ format, variants }) => [format, widthsOf(variants)])).toEqual([
    ['avif', [480]],
    ['webp', [480]],
  ]);
  expect(widthsOf(fallback)).toEqual([480, 960]);
});

test('a file is named in plain ASCII after its original, its hash and its width', () => {
  const { fallback } = planRendition(describePicture(), centre, options);
  expect(fallback[0]?.path).toMatch(/^assets\/images\/les-elysees-[0-9a-f]{10}-480\.jpg$/);
  const nameless = planRendition(describePicture({ file: toSourcePath('写真.png') }), centre, options);
  expect(nameless.fallback[0]?.path).toMatch(/^assets\/images\/picture-[0-9a-f]{10}-480\.jpg$/);
});

test('the credit of the front matter goes before that of the file', () => {
  const picture = describePicture({ credit: 'From the file', copyright: '© File' });
  const [own] = planRendition(picture, centre, options).fallback;
  expect(own).toMatchObject({ credit: 'From the file', copyright: '© File' });
  const [stated] = planRendition(picture, { ...centre, credit: 'NBC News' }, options).fallback;
  expect(stated).toMatchObject({ credit: 'NBC News', copyright: '© File' });
});

test('a file has another name when anything changes that its bytes depend on', () => {
  const base = describePicture();
  const quality = { ...options.quality, jpeg: 60 };
  const names = [
    planRendition(base, centre, options),
    planRendition(describePicture({ hash: hashContent('other') }), centre, options),
    planRendition(base, { ...centre, credit: 'NBC News' }, options),
    planRendition(base, { ...centre, copyrightNotice: 'NBC News' }, options),
    planRendition(base, centre, { ...options, quality }),
  ].map(({ fallback }) => fallback[0]?.path);
  expect(new Set(names).size).toBe(names.length);
  expect(planRendition(base, { focus: [0, 0] }, options).fallback[0]?.path).toBe(names[0]);
});

test('crops are 1,200 pixels wide JPEG files with names of their own', () => {
  const { wide, standard, square } = planCrops(describePicture(), centre, options);
  expect(wide).toMatchObject({ format: 'jpeg', width: 1200, height: 675 });
  expect(standard).toMatchObject({ width: 1200, height: 900 });
  expect(square).toMatchObject({ width: 1200, height: 1200 });
  expect(new Set([wide.path, standard.path, square.path]).size).toBe(3);
});

test('crops of a small original are as large as it allows', () => {
  const { wide, square } = planCrops(describePicture({ width: 800, height: 800 }), centre, options);
  expect(wide).toMatchObject({
    width: 800,
    height: 450,
    crop: { left: 0, top: 175, width: 800, height: 450 },
  });
  expect(square).toMatchObject({ width: 800, height: 800 });
});

test('crops of a small drawing are drawn at full size, unless the whole of it would be enormous then', () => {
  const drawing = describePicture({ format: 'svg', width: 160, height: 90 });
  expect(planCrops(drawing, centre, options).wide).toMatchObject({ width: 1200, height: 675 });
  const ribbon = describePicture({ format: 'svg', width: 10, height: 4000 });
  expect(planCrops(ribbon, centre, options).wide).toMatchObject({ width: 10, height: 6 });
});
