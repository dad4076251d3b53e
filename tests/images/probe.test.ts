import { mkdir, readFile, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { probePictures } from '../../src/images/probe.ts';
import { hashContent } from '../../src/support/hash.ts';
import { toSourcePath } from '../../src/support/source-path.ts';
import { claimAnimation, claimBrands, claimPixels } from './hostile.ts';
import { drawPhoto, openNewspaper, probeAny, probeOne } from './newspaper.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 18"><rect width="9" height="9"/></svg>';

async function refuse(name: string, content: string | Uint8Array): Promise<string[]> {
  const { picture, problem } = await probeAny(await openNewspaper({ [name]: content }), name);
  expect(picture).toBeUndefined();
  expect(problem?.message).toContain(`\`${name}\``);
  expect(problem?.hint).toBeTruthy();
  return [problem?.code ?? '', problem?.message ?? ''];
}

test('a picture is told by its content: hash, format, size, placeholder', async () => {
  const bytes = await drawPhoto(120, 90).jpeg().toBuffer();
  const picture = await probeOne(await openNewspaper({ 'a.jpg': bytes }), 'a.jpg');
  const { placeholder = '', ...rest } = picture;
  const hash = hashContent(bytes);
  expect(rest).toEqual({
    file: 'a.jpg',
    hash,
    bytes: bytes.length,
    format: 'jpeg',
    width: 120,
    height: 90,
    hasAlpha: false,
  });
  expect(placeholder.length).toBeLessThan(250);
  const drawn = await sharp(
    Buffer.from(placeholder.replace('data:image/webp;base64,', ''), 'base64'),
  ).metadata();
  expect(drawn).toMatchObject({ format: 'webp', width: 16, height: 12 });
});

test('each format that is taken is taken', async () => {
  const photo = drawPhoto(30, 20);
  const paper = await openNewspaper({
    'a.jpeg': await photo.jpeg().toBuffer(),
    'a.PNG': await photo.png().toBuffer(),
    'a.webp': await photo.webp().toBuffer(),
    'a.gif': await photo.gif().toBuffer(),
    'a.tif': await photo.tiff().toBuffer(),
    'a.svg': svg,
  });
  for (const name of await readdir(paper.root)) {
    const { format, width } = await probeOne(paper, name);
    expect(name.toLowerCase()).toContain(format.slice(0, 3));
    expect(width).toBe(format === 'svg' ? 32 : 30);
  }
});

test('a picture that the camera held sideways has its upright size', async () => {
  const turned = await drawPhoto(120, 90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height } = await probeOne(await openNewspaper({ 'a.jpg': turned }), 'a.jpg');
  expect([width, height]).toEqual([90, 120]);
});

test('transparency counts where it shows, not where the file merely could hold it', async () => {
  const opaque = await drawPhoto(20, 20).ensureAlpha().png().toBuffer();
  const clear = await drawPhoto(20, 20).ensureAlpha(0.5).png().toBuffer();
  const paper = await openNewspaper({ 'opaque.png': opaque, 'clear.png': clear });
  expect((await probeOne(paper, 'opaque.png')).hasAlpha).toBe(false);
  const picture = await probeOne(paper, 'clear.png');
  expect(picture.hasAlpha).toBe(true);
  expect(picture.placeholder).toBeUndefined();
});

test('a file that is not there is neither a picture nor a problem', async () => {
  const paper = await openNewspaper({ 'a.jpg': 'x' });
  expect(await probeAny(paper, 'none.jpg')).toEqual({ picture: undefined, problem: undefined });
  expect(await probeAny(paper, 'a.jpg/none.jpg')).toEqual({ picture: undefined, problem: undefined });
});

test('a header that claims too many pixels is refused before anything is decoded', async () => {
  const [code, message] = await refuse('bomb.png', claimPixels(100_000, 100_000));
  expect(code).toBe('picture-too-large');
  expect(message).toContain('100000 × 100000');
});

test('a picture that was accepted before is refused when fewer pixels are allowed', async () => {
  const paper = await openNewspaper({ 'a.jpg': await drawPhoto(120, 90).jpeg().toBuffer() });
  await probeOne(paper, 'a.jpg');
  expect((await probeAny(paper, 'a.jpg', 10_000)).problem?.code).toBe('picture-too-large');
});

test.each([
  ['a HEIF picture', claimBrands('heic', 'mif1', 'heic')],
  ['a HEIF picture', claimBrands('mif1', 'heix')],
  ['an AVIF picture', claimBrands('avif', 'mif1', 'miaf')],
  ['a video', claimBrands('isom', 'mp42')],
  ['a JPEG XL picture', Buffer.from('ff0a0000', 'hex')],
  ['a PDF document', '%PDF-1.7'],
  ['an HTML document', '\n<!DOCTYPE html><script>alert(1)</script>'],
  ['not a picture', 'just words'],
])('a file that is %s is refused by that name', async (what, content) => {
  const [code, message] = await refuse('a.jpg', content);
  expect(code).toBe('picture-format');
  expect(message).toContain(what);
});

test('the decoder of AVIF and HEIF is out of reach', async () => {
  const avif = await drawPhoto(20, 20).avif().toBuffer();
  await expect(sharp(avif).metadata()).rejects.toThrow();
});

test('one thread works on a picture, because the bytes of AVIF depend on their number', () => {
  expect(sharp.concurrency()).toBe(1);
});

test('a picture named like another kind is refused with the right ending', async () => {
  const paper = await openNewspaper({ 'a.jpg': await drawPhoto(20, 20).png().toBuffer() });
  const { problem } = await probeAny(paper, 'a.jpg');
  expect(problem).toMatchObject({ code: 'picture-misnamed', hint: 'let its name end in `.png`' });
});

test.each(['jpeg', 'png', 'webp', 'tiff', 'gif'] as const)(
  'a %s that was cut off is refused',
  async (format) => {
    const whole = await drawPhoto(200, 200).toFormat(format).toBuffer();
    const ending = format === 'jpeg' ? 'jpg' : format;
    const [code] = await refuse(`a.${ending}`, whole.subarray(0, whole.length >> 1));
    expect(code).toBe('picture-damaged');
  },
);

test('a header with nothing behind it is refused', async () => {
  expect((await refuse('a.jpg', Buffer.from('ffd8ffe0', 'hex')))[0]).toBe('picture-damaged');
});

test('an empty file is refused', async () => {
  expect((await refuse('a.jpg', ''))[0]).toBe('picture-empty');
});

test('a picture that moves is refused', async () => {
  const frames = drawPhoto(20, 40).toBuffer();
  const gif = await sharp(await frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif()
    .toBuffer();
  expect((await refuse('a.gif', gif))[0]).toBe('picture-animated');
  const png = await drawPhoto(20, 20).png().toBuffer();
  expect((await refuse('a.png', claimAnimation(png)))[0]).toBe('picture-animated');
});

test('a drawing that could run something is refused with the name of it', async () => {
  const [code, message] = await refuse('a.svg', svg.replace('<rect', '<script>alert(1)</script><rect'));
  expect(code).toBe('picture-unsafe-svg');
  expect(message).toContain('a `script` element');
});

test('a link that leaves the newspaper is refused, one within it is followed', async () => {
  const paper = await openNewspaper({ 'a.jpg': await drawPhoto(20, 20).jpeg().toBuffer() });
  const outside = join(paper.root, '..', 'paper-secret.jpg');
  await writeFile(outside, await drawPhoto(20, 20).jpeg().toBuffer());
  await symlink(outside, join(paper.root, 'out.jpg'));
  await symlink('a.jpg', join(paper.root, 'in.jpg'));
  await symlink('self.jpg', join(paper.root, 'self.jpg'));
  expect((await probeAny(paper, 'out.jpg')).problem?.code).toBe('picture-outside');
  expect((await probeAny(paper, '../paper-secret.jpg')).problem?.code).toBe('picture-outside');
  expect((await probeOne(paper, 'in.jpg')).width).toBe(20);
  expect((await probeAny(paper, 'self.jpg')).problem?.code).toBe('picture-unreadable');
});

test('a folder named like a picture is refused', async () => {
  const paper = await openNewspaper();
  await mkdir(join(paper.root, 'a.jpg'));
  expect((await probeAny(paper, 'a.jpg')).problem?.code).toBe('picture-unreadable');
});

test('answers come in the order of the paths, each once', async () => {
  const photo = await drawPhoto(20, 20).jpeg().toBuffer();
  const { root, cacheDir } = await openNewspaper({
    'b.jpg': photo,
    'a.jpg': photo,
    'c.jpg': '',
    'd.jpg': 'x',
  });
  const files = ['d.jpg', 'b.jpg', 'c.jpg', 'a.jpg', 'b.jpg'].map(toSourcePath);
  const { pictures, problems } = await probePictures(root, files, { cacheDir, maxPixels: 1000 });
  expect([...pictures.keys(), ...problems.keys()]).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
});

async function listCache(cacheDir: string): Promise<string[]> {
  const entries = await readdir(cacheDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('a cache entry that is cut off, garbage, or another picture’s costs nothing but time', async () => {
  const photo = await drawPhoto(120, 90).jpeg().toBuffer();
  const paper = await openNewspaper({ 'a.jpg': photo, 'b.jpg': await drawPhoto(60, 60).jpeg().toBuffer() });
  const picture = await probeOne(paper, 'a.jpg');
  const [entry = ''] = await listCache(paper.cacheDir);
  await truncate(entry, 80);
  expect(await probeOne(paper, 'a.jpg')).toEqual(picture);
  await writeFile(entry, '{"format":"jpeg","width":1,"height":1,"hasAlpha":false}');
  expect(await probeOne(paper, 'a.jpg')).toEqual(picture);
  await probeOne(paper, 'b.jpg');
  const [other = ''] = (await listCache(paper.cacheDir)).filter((file) => file !== entry);
  await writeFile(entry, await readFile(other));
  expect(await probeOne(paper, 'a.jpg')).toEqual(picture);
});
