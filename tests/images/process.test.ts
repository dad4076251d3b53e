import { readFile, readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { planCrops } from '../../src/images/plan.ts';
import { encodeVariants } from '../../src/images/process.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { hashContent } from '../../src/support/hash.ts';
import { toSourcePath } from '../../src/support/source-path.ts';
import { centre, drawPhoto, encodeRendition, images, openNewspaper, probeOne, putFile } from './newspaper.ts';
import type { Newspaper } from './newspaper.ts';

const file = 'content/images/talks.jpg';

async function openWithPhoto(): Promise<Newspaper> {
  return openNewspaper({ [file]: await drawPhoto(120, 90).jpeg().toBuffer() });
}

async function encodeCrops(paper: Newspaper, name: string, focus = centre.focus): Promise<Buffer[]> {
  const picture = await probeOne(paper, name);
  const { wide, standard, square } = planCrops(picture, { focus }, images);
  const pictures = new Map([[picture.file, picture]]);
  const { files } = await encodeVariants([wide, standard, square], { ...paper, images, pictures });
  return Promise.all([wide, standard, square].map(({ path }) => readFile(files.get(path) ?? '')));
}

async function pixelAt(picture: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

test('every variant becomes a file of its format', async () => {
  const { files, encoded, reused, problems } = await encodeRendition(await openWithPhoto(), file);
  expect({ encoded, reused, problems }).toEqual({ encoded: 6, reused: 0, problems: [] });
  for (const [path, name] of files) {
    const start = (await readFile(name)).subarray(0, 12).toString('latin1');
    expect(start).toMatch(
      { avif: /^....ftypavif/, webp: /^RIFF....WEBP/, jpg: /^\xff\xd8/ }[path.split('.')[1] ?? ''] ?? '',
    );
  }
});

test('a second run encodes nothing', async () => {
  const paper = await openWithPhoto();
  const first = await encodeRendition(paper, file);
  const second = await encodeRendition(paper, file);
  expect(second).toEqual({ ...first, encoded: 0, reused: 6 });
});

test('the same picture gives the same bytes in another place', async () => {
  const [one, two] = await Promise.all([openWithPhoto(), openWithPhoto()]);
  const [first, second] = [await encodeRendition(one, file), await encodeRendition(two, file)];
  expect([...first.files.keys()].toSorted()).toEqual([...second.files.keys()].toSorted());
  for (const [path, name] of first.files) {
    expect(await readFile(second.files.get(path) ?? '')).toEqual(await readFile(name));
  }
});

test('progress counts up to the number of files', async () => {
  const paper = await openWithPhoto();
  const picture = await probeOne(paper, file);
  const { wide, standard } = planCrops(picture, centre, images);
  const told: string[] = [];
  const onProgress = (done: number, total: number): number => told.push(`${done} of ${total}`);
  const pictures = new Map([[picture.file, picture]]);
  await encodeVariants([wide, standard, wide], { ...paper, images, pictures, onProgress });
  expect(told).toEqual(['1 of 2', '2 of 2']);
});

test('a picture that the camera held sideways is cut upright', async () => {
  const left = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const upright = sharp({ create: { width: 160, height: 80, channels: 3, background: '#00c' } });
  const turned = await upright
    .composite([{ input: left, gravity: 'west' }])
    .png()
    .toBuffer();
  const paper = await openNewspaper({
    [file]: await sharp(turned).rotate(-90).withExif({}).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  });
  const [, , square = Buffer.of()] = await encodeCrops(paper, file, [0, 0.5]);
  const { width, height } = await sharp(square).metadata();
  expect([width, height]).toEqual([80, 80]);
  const [red = 0, , blue = 0] = await pixelAt(square, 20, 40);
  expect(red).toBeGreaterThan(blue + 100);
});

test('colours of another space arrive in sRGB', async () => {
  const wide = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#00c800' } })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const paper = await openNewspaper({ 'content/images/green.png': wide });
  const [, , square = Buffer.of()] = await encodeCrops(paper, 'content/images/green.png');
  const [red = 0, green = 0] = await pixelAt(square, 40, 40);
  expect(Math.abs(red)).toBeLessThan(12);
  expect(Math.abs(green - 200)).toBeLessThan(12);
  expect((await sharp(square).metadata()).icc).toBeUndefined();
});

test('transparency is kept in a rendition and becomes white in a crop', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: 120, height: 90, channels: 4, background: clear } })
    .png()
    .toBuffer();
  const paper = await openNewspaper({ 'content/images/map.png': png });
  const { files } = await encodeRendition(paper, 'content/images/map.png');
  expect([...files.keys()].map((path) => path.split('.')[1])).toEqual([
    'png',
    'png',
    'avif',
    'avif',
    'webp',
    'webp',
  ]);
  for (const [path, name] of files) {
    // AVIF is never decoded here: its header alone says that there is an alpha plane.
    const bytes = await readFile(name);
    const isClear = path.endsWith('avif')
      ? bytes.includes('urn:mpeg:mpegB:cicp:systems:auxiliary:alpha')
      : !(await sharp(bytes).stats()).isOpaque;
    expect(isClear).toBe(true);
  }
  const [wide = Buffer.of()] = await encodeCrops(paper, 'content/images/map.png');
  expect(await pixelAt(wide, 10, 10)).toEqual([255, 255, 255]);
});

test('a small drawing is cut sharp at full size', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="18"><rect width="16" height="18"/></svg>';
  const paper = await openNewspaper({ 'content/images/chart.svg': svg });
  const [wide = Buffer.of()] = await encodeCrops(paper, 'content/images/chart.svg');
  expect(await sharp(wide).metadata()).toMatchObject({ width: 1200, height: 675 });
  expect((await pixelAt(wide, 594, 300))[0]).toBeLessThan(16);
  expect((await pixelAt(wide, 606, 300))[0]).toBeGreaterThan(240);
});

test('a picture that changed since it was looked at is a problem that names it', async () => {
  const paper = await openWithPhoto();
  const picture = await probeOne(paper, file);
  await putFile(paper, file, await drawPhoto(60, 60).jpeg().toBuffer());
  const { wide, square } = planCrops(picture, centre, images);
  const pictures = new Map([[picture.file, picture]]);
  const { files, problems } = await encodeVariants([wide, square], { ...paper, images, pictures });
  expect(files.size).toBe(0);
  expect(problems).toMatchObject([{ code: 'picture-changed', severity: 'error' }]);
  expect(problems[0]?.message).toContain(file);
});

test('a picture that cannot be decoded is a problem, and the others are made', async () => {
  const paper = await openWithPhoto();
  const whole = await probeOne(paper, file);
  const cut = (await drawPhoto(300, 300).jpeg().toBuffer()).subarray(0, 3000);
  await putFile(paper, 'content/images/cut.jpg', cut);
  const damaged = {
    ...whole,
    file: toSourcePath('content/images/cut.jpg'),
    hash: hashContent(cut),
  };
  const variants = [planCrops(damaged, centre, images).wide, planCrops(whole, centre, images).wide];
  const pictures = new Map([whole, damaged].map((picture) => [picture.file, picture]));
  const { encoded, problems } = await encodeVariants(variants, { ...paper, images, pictures });
  expect(encoded).toBe(1);
  expect(problems).toMatchObject([{ code: 'picture-damaged' }]);
});

test('a cache that cannot be written ends the work with the reason', async () => {
  const paper = await openWithPhoto();
  const picture = await probeOne(paper, file);
  await putFile(paper, 'blocked', 'a file where a folder should be');
  const pictures = new Map([[picture.file, picture]]);
  const options = { root: paper.root, cacheDir: `${paper.root}/blocked`, images, pictures };
  const failing = encodeVariants([planCrops(picture, centre, images).wide], options);
  const error = await failing.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ exitCode: 2, problems: [{ code: 'cache-not-writable' }] });
});

test('no unfinished file is left in the cache', async () => {
  const paper = await openWithPhoto();
  await encodeRendition(paper, file);
  const kept = await readdir(`${paper.cacheDir}/variants`);
  expect(kept.filter((name) => !/^(?:list|talks-[0-9a-f]{10}-\d+\.(?:avif|webp|jpg))$/.test(name))).toEqual(
    [],
  );
});

test.each(['b-w', 'rgb16', 'grey16', 'cmyk'] as const)(
  'a picture in %s keeps its brightness',
  async (space) => {
    const grey = sharp({ create: { width: 80, height: 80, channels: 3, background: '#969696' } });
    const picture = grey.toColourspace(space);
    const bytes = await (space === 'cmyk' ? picture.jpeg({ quality: 100 }) : picture.png()).toBuffer();
    const name = space === 'cmyk' ? 'a.jpg' : 'a.png';
    const [, , square = Buffer.of()] = await encodeCrops(await openNewspaper({ [name]: bytes }), name);
    expect(await sharp(square).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    for (const channel of await pixelAt(square, 40, 40)) expect(Math.abs(channel - 0x96)).toBeLessThan(24);
  },
);
