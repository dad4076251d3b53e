import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawScene, renderScene } from '../../scripts/drawing/render.ts';
import { scenes } from '../../scripts/drawing/scenes/index.ts';

const root = join(import.meta.dirname, '../..');

test('every picture of the example newspaper and of a new one is drawn by the script, and none is drawn in vain', async () => {
  const folders = ['content', 'starter'];
  const files = await Promise.all(folders.map((folder) => readdir(join(root, folder), { recursive: true })));
  const kept = folders
    .flatMap((folder, index) => files[index]?.map((file) => `${folder}/${file.replaceAll('\\', '/')}`) ?? [])
    .filter((file) => /\.(?:jpe?g|png|webp|avif|gif|svg)$/.test(file));
  expect(scenes.map((scene) => scene.file).toSorted()).toEqual(kept.toSorted());
});

test('a scene is the same each time it is drawn', () => {
  expect(scenes.map(drawScene)).toEqual(scenes.map(drawScene));
});

test('a scene holds numbers and shapes only, no value that went astray', () => {
  const astray = scenes.filter((scene) => /NaN|undefined|Infinity/.test(drawScene(scene)));
  expect(astray).toEqual([]);
});

test('a scene contains no text', () => {
  const written = scenes.filter((scene) => drawScene(scene).includes('<text'));
  expect(written).toEqual([]);
});

test('the pictures of articles are wide enough for search engines', async () => {
  const wide = scenes.filter(({ file }) => /articles|images/.test(file));
  const sizes = await Promise.all(wide.map(({ file }) => sharp(join(root, file)).metadata()));
  expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(1200);
});

test('a picture names its maker in its own metadata', async () => {
  const [scene] = scenes.filter(({ file }) => file.endsWith('ruth-vandermeer.jpg'));
  const { exif } = await sharp(await renderScene(scene!)).metadata();
  expect(exif?.toString('latin1')).toContain('The Example Gazette');
});
