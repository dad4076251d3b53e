import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

const serif = ['@fontsource-variable/source-serif-4', 'files/source-serif-4'] as const;
const sans = ['@fontsource-variable/public-sans', 'files/public-sans'] as const;

/** The theme's fonts: name in `templates/assets/` -> absolute file; those of a package, so that none is kept twice. */
export function findFonts(): ReadonlyMap<string, string> {
  return new Map([
    ['fonts/source-serif-latin.woff2', findFont(serif, 'latin-wght-normal')],
    ['fonts/source-serif-latin-ext.woff2', findFont(serif, 'latin-ext-wght-normal')],
    ['fonts/source-serif-italic-latin.woff2', findFont(serif, 'latin-wght-italic')],
    ['fonts/source-serif-italic-latin-ext.woff2', findFont(serif, 'latin-ext-wght-italic')],
    ['fonts/public-sans-latin.woff2', findFont(sans, 'latin-wght-normal')],
    ['fonts/public-sans-latin-ext.woff2', findFont(sans, 'latin-ext-wght-normal')],
  ]);
}

function findFont([name, file]: typeof serif | typeof sans, style: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`the package ${name} has no manifest`);
  return join(dirname(manifest), `${file}-${style}.woff2`);
}
