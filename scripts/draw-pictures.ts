import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderScene } from './drawing/render.ts';
import { scenes } from './drawing/scenes/index.ts';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);

for (const scene of scenes) {
  if (wanted.length > 0 && !wanted.some((part) => scene.file.includes(part))) continue;
  const bytes = await renderScene(scene);
  await mkdir(dirname(join(root, scene.file)), { recursive: true });
  await writeFile(join(root, scene.file), bytes);
  process.stdout.write(`${scene.file}  ${Math.round(bytes.length / 1000)} kB\n`);
}
