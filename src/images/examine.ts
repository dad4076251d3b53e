import type { Metadata } from 'sharp';
import type { PictureFormat } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Finding } from '../model/problem.ts';
import { openHeader, openPicture } from './decoder.ts';
import { drawPlaceholder } from './placeholder.ts';
import type { Facts } from './probe-cache.ts';
import * as refuse from './refuse.ts';
import { readRights } from './rights.ts';
import { sniffBytes } from './sniff.ts';
import { cleanSvg } from './svg/clean-svg.ts';

/** What the bytes tell, or why they are refused; nothing above `maxPixels` is ever decoded. */
export async function examinePicture(
  file: SourcePath,
  bytes: Buffer,
  maxPixels: number,
): Promise<Facts | Finding> {
  const sniffed = sniffBytes(bytes);
  if (!sniffed) return refuse.refuseKind(file, 'not a picture');
  if (!sniffed.usable) return refuse.refuseKind(file, sniffed.name);
  if (sniffed.format === 'svg') return examineDrawing(file, bytes, maxPixels);
  const header = await readHeader(file, bytes);
  if ('code' in header) return header;
  return (
    refuseHeader(file, bytes, header, maxPixels) ??
    examinePixels(file, bytes, sniffed.format, header, maxPixels)
  );
}

async function readHeader(file: SourcePath, bytes: Buffer): Promise<Metadata | Finding> {
  return openHeader(bytes)
    .metadata()
    .catch((error: unknown) => refuse.refuseDamaged(file, error));
}

function refuseHeader(
  file: SourcePath,
  bytes: Buffer,
  header: Metadata,
  maxPixels: number,
): Finding | undefined {
  const { width, height, pages = 1, format } = header;
  if (width * height > maxPixels) return refuse.refusePixels(file, width, height, maxPixels);
  const moves = (pages > 1 && format !== 'tiff') || (format === 'png' && isAnimatedPng(bytes));
  return moves ? refuse.refuseAnimation(file) : undefined;
}

function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL', 0, 'latin1');
  return control !== -1 && control < bytes.indexOf('IDAT', 0, 'latin1');
}

async function examinePixels(
  file: SourcePath,
  bytes: Buffer,
  format: PictureFormat,
  header: Metadata,
  maxPixels: number,
): Promise<Facts | Finding> {
  try {
    const hasAlpha = header.hasAlpha && !(await openPicture(bytes, maxPixels).stats()).isOpaque;
    const placeholder = hasAlpha ? {} : { placeholder: await drawPlaceholder(bytes, maxPixels) };
    return { format, ...header.autoOrient, hasAlpha, ...placeholder, ...(await readRights(bytes)) };
  } catch (error) {
    return refuse.refuseDamaged(file, error);
  }
}

async function examineDrawing(file: SourcePath, bytes: Buffer, maxPixels: number): Promise<Facts | Finding> {
  const cleaned = cleanSvg(bytes.toString('utf8'));
  if ('refused' in cleaned) return refuse.refuseDrawing(file, cleaned.refused);
  const drawing = Buffer.from(cleaned.svg);
  const header = await readHeader(file, drawing);
  if ('code' in header) return header;
  const { width, height } = header;
  if (width * height > maxPixels) return refuse.refusePixels(file, width, height, maxPixels);
  return { format: 'svg', width, height, hasAlpha: true };
}
