import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';
import type { Picture } from '../../src/model/image.ts';
import type { SourcePath } from '../../src/model/paths.ts';
import type { Finding } from '../../src/model/problem.ts';
import { encodeVariants, type EncodedPictures } from '../../src/images/process.ts';
import { planRendition, type PictureUse } from '../../src/images/plan.ts';
import { probePictures } from '../../src/images/probe.ts';
import { hashContent } from '../../src/support/hash.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

/** A newspaper's folder and a cache, both gone when the test is over. */
export interface Newspaper {
  readonly root: string;
  readonly cacheDir: string;
}

export const images = { widths: [40, 80], quality: { avif: 50, webp: 75, jpeg: 78 }, maxPixels: 1_000_000 };
export const centre: PictureUse = { focus: [0.5, 0.5] };

export async function openNewspaper(files: Record<string, string | Uint8Array> = {}): Promise<Newspaper> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paper = { root: join(folder, 'paper'), cacheDir: join(folder, 'cache') };
  await mkdir(paper.root);
  for (const [file, content] of Object.entries(files)) await putFile(paper, file, content);
  return paper;
}

export async function putFile(
  { root }: Newspaper,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), content);
}

/** A photograph to be: soft colours with some grain, the same each time. */
export function drawPhoto(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const data = new Uint8Array(width * height * channels);
  for (let at = 0; at < data.length; at++) {
    const pixel = Math.floor(at / channels);
    const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height];
    const grain = ((at * 2_654_435_761) >>> 27) - 16;
    data[at] = Math.max(0, Math.min(255, 255 * (at % channels === 0 ? x : y) + grain));
  }
  return sharp(data, { raw: { width, height, channels } });
}

export async function probeOne(paper: Newspaper, name: string, maxPixels = 1_000_000): Promise<Picture> {
  const { picture, problem } = await probeAny(paper, name, maxPixels);
  if (!picture) throw new Error(problem?.message ?? `no ${name}`);
  return picture;
}

export async function probeAny(
  { root, cacheDir }: Newspaper,
  name: string,
  maxPixels = 1_000_000,
): Promise<{ picture: Picture | undefined; problem: Finding | undefined }> {
  const file = toSourcePath(name);
  const { pictures, problems } = await probePictures(root, [file], { cacheDir, maxPixels });
  return { picture: pictures.get(file), problem: problems.get(file) };
}

/** Encodes a rendition of the picture at the widths of `images`. */
export async function encodeRendition(
  paper: Newspaper,
  name: string,
  use = centre,
): Promise<EncodedPictures> {
  const picture = await probeOne(paper, name);
  const { sources, fallback } = planRendition(picture, use, images);
  const variants = [...fallback, ...sources.flatMap((source) => source.variants)];
  return encodeVariants(variants, {
    ...paper,
    images,
    pictures: new Map<SourcePath, Picture>([[picture.file, picture]]),
  });
}

/** A picture as probing would tell of it. */
export function describePicture(facts: Partial<Picture> = {}): Picture {
  const hash = hashContent('a picture');
  const file = toSourcePath('content/images/Les Élysées.JPG');
  return { file, hash, format: 'jpeg', width: 2000, height: 1500, bytes: 100_000, hasAlpha: false, ...facts };
}
