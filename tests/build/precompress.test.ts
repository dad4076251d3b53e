import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { encode, isCompressible, readSidecar } from '../../src/compress/encode.ts';
import { encodings } from '../../src/compress/encodings.ts';
import type { ChangedFile } from '../../src/model/changes.ts';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';
import { stayHere } from '../commands/run-here.ts';
import { readTree } from './edited-folder.ts';

const file = 'content/articles/world/talks.md';
const page = 'world/2022/01/09/talks/index.html';
const settings =
  'title: The Test Gazette\nurl: https://test.example\ntimeZone: America/New_York\nsections:\n  - { id: world, name: World }\n';

function makePaper(): Newspaper {
  const paper = makeNewspaper({ 'content/site.yaml': `${settings}precompress: [br, gzip, zstd]\n` });
  onTestFinished(() => rmSync(paper.root, { recursive: true }));
  return paper;
}

async function publish(paper: Newspaper, ...args: string[]): Promise<Map<string, Buffer>> {
  expect(await paper.run('build', '--as-of', '2026-01-01', ...args)).toMatchObject({ code: 0 });
  return readTree(join(paper.root, 'public'));
}

function readChanges(paper: Newspaper): string[] {
  const text = readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8');
  const { files } = JSON.parse(text) as { readonly files: readonly ChangedFile[] };
  return files.map(({ path }) => path);
}

test('each text file has its compressed forms beside it, and nothing else has', async () => {
  const site = await publish(makePaper());
  const own = [...site].filter(([path]) => !readSidecar(path));
  const wanted = own.flatMap(([path, bytes]) =>
    encodings.flatMap(({ name, ending }) => {
      const form = isCompressible(path, bytes.byteLength) ? encode(bytes, name) : undefined;
      return form ? [[`${path}${ending}`, Buffer.from(form)] as const] : [];
    }),
  );
  expect(wanted.length).toBeGreaterThan(50);
  expect(site).toEqual(new Map([...own, ...wanted].toSorted(([one], [other]) => (one < other ? -1 : 1))));
  expect([...site.keys()].filter((path) => path.startsWith(page))).toEqual(
    ['', '.br', '.gz', '.zst'].map((ending) => page + ending),
  );
});

test('with several threads they are the same', async () => {
  const [one, many] = [makePaper(), makePaper()];
  expect(await publish(one, '--threads', '1')).toEqual(await publish(many, '--threads', '2'));
});

test('what stays the same is not touched, and what is edited comes with its compressed forms', async () => {
  const paper = stayHere(makePaper());
  const before = await publish(paper);
  const times = () => [...before.keys()].map((path) => statSync(join(paper.root, 'public', path)).mtimeMs);
  const former = times();
  await publish(paper);
  expect(times()).toEqual(former);
  paper.write({ [file]: writeArticle({}, `The talks ended.\n\n${'It is over. '.repeat(50)}`) });
  const after = await publish(paper);
  expect(after.get(`${page}.br`)).not.toEqual(before.get(`${page}.br`));
  expect(brotliDecompressSync(after.get(`${page}.br`) ?? '')).toEqual(after.get(page));
});

test('they go with their page, and when they are not wanted any more', async () => {
  const paper = stayHere(makePaper());
  await publish(paper);
  paper.write({ [file]: writeArticle({ draft: 'true' }) });
  const without = await publish(paper);
  expect([...without.keys()].filter((path) => path.startsWith(page))).toEqual([]);
  paper.write({ 'content/site.yaml': `${settings}precompress: [br]\n` });
  const only = await publish(paper);
  expect([...only.keys()].filter((path) => /\.(?:gz|zst)$/.test(path))).toEqual([]);
  expect(only.has('index.html.br')).toBe(true);
  paper.write({ 'content/site.yaml': settings });
  expect([...(await publish(paper)).keys()].filter((path) => readSidecar(path))).toEqual([]);
});

test('`changes.json` tells of pages, not of their compressed forms', async () => {
  const paper = stayHere(makePaper());
  await publish(paper);
  expect(readChanges(paper)).toContain(page);
  expect(readChanges(paper).filter((path) => readSidecar(path))).toEqual([]);
  paper.write({ 'content/site.yaml': settings });
  await publish(paper);
  expect(readChanges(paper)).toEqual([]);
});

test('one that was spoilt or lost is made again', async () => {
  const paper = stayHere(makePaper());
  const before = await publish(paper);
  writeFileSync(join(paper.root, 'public', `${page}.br`), 'spoilt');
  rmSync(join(paper.root, 'public/index.html.gz'));
  rmSync(join(paper.root, 'public/rss.xml.zst'));
  expect(await publish(paper)).toEqual(before);
});

test('a release has them, too, and the next one shares those that stay', async () => {
  const paper = stayHere(makePaper());
  const before = await publish(paper);
  paper.write({ 'content/site.yaml': `${settings}precompress: [br, gzip, zstd]\npublish: release\n` });
  await publish(paper);
  const inode = () => statSync(join(paper.root, 'public/404.html.br')).ino;
  const former = inode();
  paper.write({ [file]: writeArticle({}, 'The talks ended.') });
  const after = await publish(paper);
  const listForms = (site: ReadonlyMap<string, Buffer>) =>
    [...site.keys()].filter((path) => readSidecar(path));
  expect(listForms(after)).toEqual(listForms(before));
  expect(after.get(`${page}.br`)).not.toEqual(before.get(`${page}.br`));
  expect(inode()).toBe(former);
});

test('whoever asks why pages are rendered for others is told so', async () => {
  const paper = stayHere(makePaper());
  await publish(paper);
  paper.write({ 'content/site.yaml': `${settings}precompress: [br]\n` });
  const explained = await paper.run('explain', page, '--as-of', '2026-01-01');
  expect(explained.stdout).toContain('other compressed forms are wanted');
  const built = await paper.run('build', '--as-of', '2026-01-01', '--explain-rebuilds');
  expect(built.stderr).toContain('other compressed forms are wanted');
});

test('a preview has none', async () => {
  const out = mkdtempSync(join(tmpdir(), 'broadsheet-preview-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const paper = stayHere(makePaper());
  expect(await paper.run('build', '--drafts', '--out', out)).toMatchObject({ code: 0 });
  expect([...readTree(out).keys()].filter((path) => readSidecar(path))).toEqual([]);
});
