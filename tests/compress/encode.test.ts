import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encode, isCompressible, readSidecar } from '../../src/compress/encode.ts';
import { encodings } from '../../src/compress/encodings.ts';

const text = Buffer.from('<p>The council met, and the council went home again.</p>\n'.repeat(60));
const decoders = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };

test.each(encodings.map(({ name }) => name))(
  '%s gives fewer bytes, from which the same come back',
  (name) => {
    const encoded = encode(text, name);
    expect(encoded?.byteLength).toBeLessThan(text.byteLength / 4);
    expect(decoders[name](encoded ?? Buffer.alloc(0)).equals(text)).toBe(true);
  },
);

test.each(encodings.map(({ name }) => name))('%s gives the same bytes each time', (name) => {
  expect(encode(text, name)).toEqual(encode(Buffer.from(text), name));
});

test('gzip says neither when nor on what system it was made', () => {
  const header = Buffer.from(encode(text, 'gzip') ?? []).subarray(0, 10);
  expect([...header]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
});

test.each(encodings.map(({ name }) => name))(
  '%s gives nothing where the bytes would not be fewer',
  (name) => {
    expect(encode(Buffer.from('a'), name)).toBeUndefined();
    expect(encode(encode(text, name) ?? text, name)).toBeUndefined();
  },
);

test.each([
  ['world/index.html', 5000, true],
  ['rss.xml', 5000, true],
  ['assets/site.0a1b2c3d.css', 5000, true],
  ['_headers', 5000, false],
  ['assets/lake-640.0a1b2c3d.avif', 5000, false],
  ['assets/serif.0a1b2c3d.woff2', 5000, false],
  ['pagefind/en.pf_index', 5000, false],
  ['world/index.html', 300, false],
])('whether %s of %i bytes is worth encoding: %s', (path, size, expected) => {
  expect(isCompressible(path, size)).toBe(expected);
});

test.each([
  ['world/index.html.br', { original: 'world/index.html', encoding: 'br' }],
  ['rss.xml.gz', { original: 'rss.xml', encoding: 'gzip' }],
  ['rss.xml.zst', { original: 'rss.xml', encoding: 'zstd' }],
  ['archive.gz', undefined],
  ['world/index.html', undefined],
])('what %s is the encoded form of', (path, expected) => {
  expect(readSidecar(path)).toEqual(expected);
});
