import { appendFile, readFile, readdir, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawPhoto, encodeRendition, openNewspaper } from './newspaper.ts';
import type { Newspaper } from './newspaper.ts';

const photo = 'content/images/talks.jpg';

async function openEncoded(): Promise<{ paper: Newspaper; file: string; list: string; bytes: Buffer }> {
  const paper = await openNewspaper({ [photo]: await drawPhoto(50, 40).jpeg().toBuffer() });
  await encodeRendition(paper, photo);
  const folder = join(paper.cacheDir, 'variants');
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.jpg')) ?? '';
  return {
    paper,
    file: join(folder, name),
    list: join(folder, 'list'),
    bytes: await readFile(join(folder, name)),
  };
}

test('a file that was cut off is encoded again, with the same bytes', async () => {
  const { paper, file, bytes } = await openEncoded();
  await truncate(file, bytes.length >> 1);
  expect(await encodeRendition(paper, photo)).toMatchObject({ encoded: 1, reused: 2 });
  expect(await readFile(file)).toEqual(bytes);
});

test('a file that was overwritten by as many other bytes is encoded again', async () => {
  const { paper, file, bytes } = await openEncoded();
  await writeFile(file, Buffer.alloc(bytes.length));
  await utimes(file, 1, 1);
  expect(await encodeRendition(paper, photo)).toMatchObject({ encoded: 1 });
  expect(await readFile(file)).toEqual(bytes);
});

test('a file that was only copied, so that its time changed, is reused', async () => {
  const { paper, file } = await openEncoded();
  await utimes(file, 1, 1);
  expect(await encodeRendition(paper, photo)).toMatchObject({ encoded: 0, reused: 3 });
  expect(await encodeRendition(paper, photo)).toMatchObject({ encoded: 0, reused: 3 });
});

test('a list that was cut off, or holds garbage, costs the encoding of what it no longer names', async () => {
  const { paper, file, list, bytes } = await openEncoded();
  await truncate(list, 100);
  expect(await encodeRendition(paper, photo)).toMatchObject({ encoded: 3, reused: 0 });
  await appendFile(list, '\0\0\xff 12 {"not": a list');
  expect(await encodeRendition(paper, photo)).toMatchObject({ encoded: 0, reused: 3 });
  expect(await readFile(file)).toEqual(bytes);
});
