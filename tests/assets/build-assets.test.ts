import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAssets } from '../../src/assets/build-assets.ts';
import { makeNewspaper } from '../render/newspaper.ts';

function textOf(content: unknown): string {
  if (!(content instanceof Uint8Array)) throw new Error('not bytes');
  return new TextDecoder().decode(content);
}

function makeCache(): string {
  return mkdtempSync(join(tmpdir(), 'broadsheet-cache-'));
}

async function build(files: Readonly<Record<string, string>> = {}) {
  return buildFrom(makeNewspaper(files), makeCache());
}

async function buildFrom(root: string, cacheDir: string) {
  const built = await buildAssets(root, cacheDir);
  const read = (name: string) => {
    const file = built.files.find(({ path }) => `/${path}` === built.names[name]);
    return textOf(file?.content);
  };
  return { ...built, read };
}

test('every-file-is-named-after-its-bytes', async () => {
  const { names, files, problems } = await build();
  expect(problems).toEqual([]);
  expect(names['style.css']).toMatch(/^\/assets\/style-[0-9a-f]{8}\.css$/);
  expect(names['fonts/source-serif-latin.woff2']).toMatch(
    /^\/assets\/fonts\/source-serif-latin-[0-9a-f]{8}\.woff2$/,
  );
  expect(files.map(({ path }) => `/${path}`).toSorted()).toEqual(Object.values(names).toSorted());
});

test('the-same-theme-gives-the-same-files', async () => {
  expect((await build()).files).toEqual((await build()).files);
});

test('another-byte-gives-another-name', async () => {
  const changed = await build({ 'assets/css/tokens.css': ':root { --accent: teal }' });
  expect(changed.names['style.css']).not.toBe((await build()).names['style.css']);
  expect(changed.names['site.js']).toBe((await build()).names['site.js']);
});

test('the-style-sheet-names-files-that-are-there', async () => {
  const { names, read } = await build();
  const named = [...read('style.css').matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url?.replaceAll('"', ''));
  expect(named.length).toBeGreaterThan(5);
  for (const url of named) expect(Object.values(names)).toContain(url);
});

test('a-newspaper-replaces-one-part-and-keeps-the-rest', async () => {
  const { read } = await build({ 'assets/css/footer.css': '.site-footer { color: rebeccapurple }' });
  expect(read('style.css')).toMatch(/rebeccapurple|#639/);
  expect(read('style.css')).toContain('.masthead');
});

test('a-newspaper-adds-files-of-its-own', async () => {
  const { names } = await build({ 'assets/crest.svg': '<svg/>', 'assets/extra.css': 'p{color:red}' });
  expect(names['crest.svg']).toMatch(/^\/assets\/crest-[0-9a-f]{8}\.svg$/);
  expect(names['extra.css']).toMatch(/^\/assets\/extra-/);
});

test('a-fault-in-a-style-sheet-is-told-at-its-place', async () => {
  const { problems } = await build({ 'assets/css/footer.css': '.a {}\n.b { color: red; } }' });
  expect(problems).toMatchObject([
    { code: 'asset-error', place: { file: 'templates/assets/css/footer.css', line: 2 } },
  ]);
});

test('a-style-sheet-that-names-a-missing-file-is-told-at-its-place', async () => {
  const { problems } = await build({ 'assets/css/footer.css': '\n.a { background: url(nothing.png) }' });
  expect(problems).toMatchObject([
    { code: 'asset-error', place: { file: 'templates/assets/css/footer.css', line: 2 } },
  ]);
  expect(problems[0]?.message).toContain('there is no nothing.png');
});

test('a-style-sheet-that-imports-a-missing-part-is-a-problem', async () => {
  const { problems } = await build({ 'assets/style.css': "@import './css/nothing.css';" });
  expect(problems).toMatchObject([{ code: 'asset-error' }]);
  expect(problems[0]?.message).toContain('css/nothing.css');
});

test('a-fault-in-a-script-is-told-at-its-place', async () => {
  const { problems } = await build({
    'assets/js/share.js': 'export function shareArticles() {\n  let = ;\n}',
  });
  expect(problems).toMatchObject([
    { code: 'asset-error', place: { file: 'templates/assets/js/share.js', line: 2 } },
  ]);
});

test('a-script-that-imports-a-missing-part-is-a-problem', async () => {
  const { problems } = await build({ 'assets/site.js': "import './js/nothing.js';" });
  expect(problems).toMatchObject([
    { code: 'asset-error', place: { file: 'templates/assets/site.js', line: 1 } },
  ]);
});

test('what-is-absolute-stays-as-it-is', async () => {
  const { read, problems } = await build({
    'assets/css/footer.css':
      '.a { background: url(data:image/png;base64,AA), url(/x.png), url(https://a.example/b) }',
  });
  expect(problems).toEqual([]);
  expect(read('style.css')).toMatch(/data:image\/png.*\/x\.png.*https:\/\/a\.example\/b/);
});

test('scripts-weigh-at-most-ten-kilobytes', async () => {
  expect((await build()).read('site.js').length).toBeLessThan(10_000);
});

test('what-was-bundled-before-is-taken-from-the-cache', async () => {
  const [root, cacheDir] = [makeNewspaper(), makeCache()];
  const first = await buildFrom(root, cacheDir);
  const kept = readFileSync(join(cacheDir, 'bundles'));
  const second = await buildFrom(root, cacheDir);
  expect(second.files).toEqual(first.files);
  expect(second.names).toEqual(first.names);
  expect(Object.keys(second.names)).toEqual(Object.keys(first.names));
  expect(readFileSync(join(cacheDir, 'bundles'))).toEqual(kept);
});

test('the-cache-is-believed-only-as-long-as-no-file-of-the-theme-changes', async () => {
  const [root, cacheDir] = [makeNewspaper({ 'assets/extra.css': "@import './css/part.css';" }), makeCache()];
  const write = (name: string, content: string) => {
    const file = join(root, 'templates/assets', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  };
  for (const colour of ['teal', 'navy', 'teal']) {
    write('css/part.css', `.a { color: ${colour}; background: url(../crest.svg) }`);
    write('crest.svg', `<svg fill="${colour}"/>`);
    const { read, names } = await buildFrom(root, cacheDir);
    expect(read('extra.css')).toContain(colour === 'teal' ? 'teal' : 'navy');
    expect(read('extra.css')).toContain(names['crest.svg']);
  }
});

test.each([
  ['cut short', (kept: string) => kept.slice(0, -20)],
  ['changed', (kept: string) => kept.replace('.masthead', '.mosthead')],
  ['empty', () => ''],
])('a-cache-that-is-%s-is-made-again', async (_, spoil) => {
  const [root, cacheDir] = [makeNewspaper(), makeCache()];
  const first = await buildFrom(root, cacheDir);
  const kept = readFileSync(join(cacheDir, 'bundles'), 'utf8');
  writeFileSync(join(cacheDir, 'bundles'), spoil(kept));
  expect((await buildFrom(root, cacheDir)).files).toEqual(first.files);
  expect(readFileSync(join(cacheDir, 'bundles'), 'utf8')).toBe(kept);
});

test('a-fault-is-told-every-time', async () => {
  const [root, cacheDir] = [makeNewspaper({ 'assets/css/footer.css': '.b { color: red; } }' }), makeCache()];
  const { problems } = await buildFrom(root, cacheDir);
  expect(problems).toHaveLength(1);
  expect((await buildFrom(root, cacheDir)).problems).toEqual(problems);
});
