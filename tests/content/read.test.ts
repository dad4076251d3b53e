import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent, readSource } from '../../src/content/read.ts';
import type { SourcePath } from '../../src/model/paths.ts';

function newspaper(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'paper');
  mkdirSync(join(root, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

async function codesOf(root: string): Promise<string[]> {
  const { problems } = await readContent(root);
  return problems.map(({ code, place }) => `${code} ${place?.file}`);
}

test('files come in the order of code points, hidden ones not at all', async () => {
  const content = await readContent(
    newspaper({
      'content/articles/world/b.md': 'b',
      'content/articles/world/B2.md': 'B',
      'content/articles/world/é.md': 'é',
      'content/articles/world/.draft.md': 'x',
      'content/.cache/a.md': 'x',
      'content/authors/jane.md': 'j',
      'content/images/a.jpg': 'jpg',
    }),
  );
  expect(content.articles.map(({ path }) => path)).toEqual([
    'content/articles/world/B2.md',
    'content/articles/world/b.md',
    'content/articles/world/é.md',
  ]);
  expect(content.authors.map(({ path }) => path)).toEqual(['content/authors/jane.md']);
  expect(content.files).toHaveLength(5);
  expect(content.problems).toEqual([]);
});

test('names have the composed form of accents, whatever the disk has', async () => {
  const root = newspaper({ 'content/articles/world/cafe\u0301.md': 'x' });
  const { articles } = await readContent(root);
  expect(articles).toMatchObject([{ path: 'content/articles/world/caf\u00e9.md' }]);
  expect(articles.map((file) => readSource(root, file).source?.text)).toEqual(['x']);
});

function readBytes(bytes: string | Uint8Array) {
  const path = 'content/articles/world/a.md' as SourcePath;
  return readSource(newspaper({ [path]: bytes }), { path, name: path });
}

test('a byte order mark is no part of the text but of the hash', () => {
  const [plain, marked] = [readBytes('x'), readBytes('\ufeffx')];
  expect(marked.source?.text).toBe('x');
  expect(marked.hash).not.toBe(plain.hash);
});

test('text that is not UTF-8 is an error', async () => {
  const bytes = Uint8Array.of(0xe9, 0x74, 0xe9);
  expect(readBytes(bytes)).toMatchObject({ source: undefined, problems: [{ code: 'invalid-utf8' }] });
  const root = newspaper({ 'content/authors/jane.md': bytes });
  expect(await codesOf(root)).toEqual(['invalid-utf8 content/authors/jane.md']);
});

test.each(['.markdown', '.MD', '.mdx'])(
  'an article that ends in %s is an error, not left out in silence',
  async (ending) => {
    const root = newspaper({ [`content/articles/world/a${ending}`]: 'x' });
    expect(await codesOf(root)).toEqual([`wrong-ending content/articles/world/a${ending}`]);
  },
);

test.each([
  ['A.md', 'a.md'],
  ['caf\u00e9.md', 'cafe\u0301.md'],
  ['straße.md', 'STRASSE.md'],
])('%s and %s are the same file on some systems', async (one, other) => {
  const root = newspaper({
    [`content/articles/world/${one}`]: 'x',
    [`content/articles/world/${other}`]: 'y',
  });
  const [problem] = (await readContent(root)).problems;
  expect(problem).toMatchObject({ code: 'name-clash' });
});

test('links out of the newspaper are errors, and what they lead to is not read', async () => {
  const root = newspaper({ 'content/articles/world/a.md': 'x' });
  mkdirSync(join(root, '../paper-secret'));
  writeFileSync(join(root, '../paper-secret/b.md'), 'secret');
  symlinkSync('../../paper-secret', join(root, 'content/outside'));
  symlinkSync('../../../../paper-secret/b.md', join(root, 'content/articles/world/b.md'));
  symlinkSync('nowhere.md', join(root, 'content/articles/world/c.md'));
  expect((await readContent(root)).files).toEqual(['content/articles/world/a.md']);
  expect((await codesOf(root)).toSorted()).toEqual([
    'outside-link content/articles/world/b.md',
    'outside-link content/articles/world/c.md',
    'outside-link content/outside',
  ]);
});

test('links within the newspaper are followed, but not in a circle', async () => {
  const root = newspaper({ 'content/articles/world/a.md': 'x' });
  symlinkSync('a.md', join(root, 'content/articles/world/b.md'));
  symlinkSync('..', join(root, 'content/articles/world/circle'));
  const { articles, problems } = await readContent(root);
  expect(articles.map(({ path }) => path)).toContain('content/articles/world/b.md');
  expect(problems).toMatchObject([{ code: 'outside-link' }]);
});
