import type { PictureFormat } from '../model/image.ts';

/** What a file's first bytes say it is: a picture that can be used, or the plain name of something that cannot. */
export type Sniffed =
  | { readonly usable: true; readonly format: PictureFormat }
  | { readonly usable: false; readonly name: string };

/** Names what the bytes are by their signature alone; undefined where no known signature fits. */
export function sniffBytes(bytes: Buffer): Sniffed | undefined {
  const found = signatures.find(({ at = 0, starts }) => starts.some((start) => startsAt(bytes, at, start)));
  if (found) return found.is;
  if (startsAt(bytes, 4, 'ftyp')) return { usable: false, name: nameIsoMedia(bytes) };
  return sniffText(bytes.subarray(0, 4096).toString('utf8'));
}

interface Signature {
  readonly at?: number;
  /** Latin-1. */
  readonly starts: readonly string[];
  readonly is: Sniffed;
}

const signatures: readonly Signature[] = [
  { starts: ['\xff\xd8\xff'], is: use('jpeg') },
  { starts: ['\x89PNG\r\n\x1a\n'], is: use('png') },
  { starts: ['GIF87a', 'GIF89a'], is: use('gif') },
  { at: 8, starts: ['WEBP'], is: use('webp') },
  { starts: ['II*\0', 'MM\0*'], is: use('tiff') },
  { starts: ['\xff\x0a', '\0\0\0\x0cJXL '], is: refuse('a JPEG XL picture') },
  { starts: ['\0\0\0\x0cjP  '], is: refuse('a JPEG 2000 picture') },
  { starts: ['8BPS'], is: refuse('a Photoshop document') },
  { starts: ['BM'], is: refuse('a Windows bitmap') },
  { starts: ['%PDF'], is: refuse('a PDF document') },
  { starts: ['%!PS'], is: refuse('a PostScript document') },
  { starts: ['PK\x03\x04'], is: refuse('a ZIP archive') },
  { starts: ['\0\0\x01\0'], is: refuse('an icon file') },
];

function use(format: PictureFormat): Sniffed {
  return { usable: true, format };
}

function refuse(name: string): Sniffed {
  return { usable: false, name };
}

function startsAt(bytes: Buffer, at: number, start: string): boolean {
  return bytes.subarray(at, at + start.length).toString('latin1') === start;
}

const heifBrands = /heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|msf1/;

/** Of an ISO base media file, by the brands in its first box. */
function nameIsoMedia(bytes: Buffer): string {
  const brands = bytes.subarray(8, Math.min(bytes.readUInt32BE(0), 256)).toString('latin1');
  if (/avif|avis/.test(brands)) return 'an AVIF picture';
  return heifBrands.test(brands) ? 'a HEIF picture (HEIC, as phones save it)' : 'a video or sound file';
}

function sniffText(text: string): Sniffed | undefined {
  const start = text.replace(
    /^\uFEFF?(?:\s+|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\]\s*)?>)*/i,
    '',
  );
  if (/^<svg[\s>/]/.test(start)) return use('svg');
  if (/^<(?:!doctype html|html|head|body)/i.test(start)) return refuse('an HTML document');
  return undefined;
}
