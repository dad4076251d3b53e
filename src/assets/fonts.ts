import { createRequire } from 'node:module';

const resolveFont = createRequire(import.meta.url).resolve;

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/public-sans/files/public-sans';

/** The theme's fonts: name in `templates/assets/` -> absolute file; those of a package, so that none is kept twice. */
export const fontFiles: ReadonlyMap<string, string> = new Map([
  ['fonts/source-serif-latin.woff2', findFont(`${serif}-latin-wght-normal.woff2`)],
  ['fonts/source-serif-latin-ext.woff2', findFont(`${serif}-latin-ext-wght-normal.woff2`)],
  ['fonts/source-serif-italic-latin.woff2', findFont(`${serif}-latin-wght-italic.woff2`)],
  ['fonts/source-serif-italic-latin-ext.woff2', findFont(`${serif}-latin-ext-wght-italic.woff2`)],
  ['fonts/public-sans-latin.woff2', findFont(`${sans}-latin-wght-normal.woff2`)],
  ['fonts/public-sans-latin-ext.woff2', findFont(`${sans}-latin-ext-wght-normal.woff2`)],
]);

function findFont(name: string): string {
  return resolveFont(name);
}
