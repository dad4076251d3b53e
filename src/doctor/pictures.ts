import { type Examination, type Finding, messageOf, sayOk } from './examination.ts';

const formats = ['avif', 'webp', 'jpeg'] as const;

/** Whether pictures can be encoded, by encoding one of each kind. */
export const pictures: Examination = { name: 'pictures', examine: () => judgePictures(encodeTiny) };

/** Judges by what `encode` does: it rejects where it cannot make a picture of that format. */
export async function judgePictures(
  encode: (format: (typeof formats)[number]) => Promise<unknown>,
): Promise<Finding> {
  for (const format of formats) {
    try {
      await encode(format);
    } catch (error) {
      const says = `sharp cannot make ${format.toUpperCase()}: ${messageOf(error)}`;
      return { health: 'bad', says, hint: 'install the packages anew on this machine: `npm ci`' };
    }
  }
  return sayOk('sharp makes AVIF, WebP and JPEG');
}

async function encodeTiny(format: (typeof formats)[number]): Promise<unknown> {
  const { default: sharp } = await import('sharp');
  const create = { width: 16, height: 16, channels: 3, background: '#888888' } as const;
  return sharp({ create }).toFormat(format).toBuffer();
}
