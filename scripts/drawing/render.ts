import sharp, { type Sharp } from 'sharp';
import { createRandom } from './random.ts';
import type { Scene } from './scene.ts';
import { draw } from './svg.ts';

/** Who drew the pictures, as their own metadata says. */
const ARTIST = 'The Example Gazette';

/** Gives the grain as grey pixels, one byte each, half as wide and high as the scene. */
function makeGrain(scene: Scene): Buffer {
  const random = createRandom(`grain of ${scene.file}`);
  const pixels = Buffer.alloc((scene.width / 2) * (scene.height / 2));
  for (let index = 0; index < pixels.length; index += 1) {
    pixels[index] = 128 + (random.next() + random.next() - 1) * scene.grain * 2;
  }
  return pixels;
}

async function enlargeGrain(scene: Scene): Promise<Buffer> {
  const raw = { width: scene.width / 2, height: scene.height / 2, channels: 1 as const };
  return sharp(makeGrain(scene), { raw })
    .resize(scene.width, scene.height)
    .toColourspace('srgb')
    .png()
    .toBuffer();
}

/** Gives the scene as the text of an SVG document. */
export function drawScene(scene: Scene): string {
  const { width, height } = scene;
  const inside = scene.draw({ width, height, random: createRandom(scene.file) });
  return draw('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, inside);
}

async function renderPhotograph(scene: Scene, plain: Sharp): Promise<Sharp> {
  const grain = await enlargeGrain(scene);
  const picture = plain.flatten().composite([{ input: grain, blend: 'soft-light' }]);
  return sharp(await picture.png().toBuffer()).jpeg({ quality: 80, mozjpeg: true });
}

/** Gives the scene as a picture file, JPEG with film grain or PNG, with its maker in the Exif fields. */
export async function renderScene(scene: Scene): Promise<Buffer> {
  const plain = sharp(Buffer.from(drawScene(scene)));
  const picture = scene.file.endsWith('.png')
    ? plain.png({ palette: true })
    : await renderPhotograph(scene, plain);
  return picture
    .withExif({
      IFD0: { Artist: ARTIST, Copyright: `© ${ARTIST}`, ImageDescription: 'Drawn for this newspaper' },
    })
    .toBuffer();
}
