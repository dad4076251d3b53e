import type { Variant } from '../model/image.ts';
import type { Hash, OutputPath, SourcePath } from '../model/paths.ts';
import { hashContent } from '../support/hash.ts';
import { fileNameOf } from '../support/source-path.ts';
import { encoderVersion } from './encoder-version.ts';

const endings = { avif: 'avif', webp: 'webp', jpeg: 'jpg', png: 'png', svg: 'svg' } as const;

/**
 * Gives the variant its name: `assets/images/<name>-<hash>-<width>.<ending>` in lower-case ASCII. The hash (ten digits)
 * covers the picture's bytes, the rights, the crop, the quality and the encoder's version.
 */
export function nameVariant(
  variant: Omit<Variant, 'path'>,
  picture: Hash,
  quality: number | undefined,
): Variant {
  const { format, width, height, crop, frame, credit, copyright } = variant;
  const basis: unknown[] = [encoderVersion, picture, format, quality, width, height, crop, credit, copyright];
  if (frame) basis.push(frame);
  const digits = hashContent(JSON.stringify(basis)).slice(0, 10);
  const path = `assets/images/${nameFile(variant.picture)}-${digits}-${width}.${endings[format]}`;
  return { path: path as OutputPath, ...variant };
}

const maxName = 60;

function nameFile(file: SourcePath): string {
  const ascii = fileNameOf(file)
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const name = ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxName)
    .replace(/^-|-$/g, '');
  return name === '' ? 'picture' : name;
}
