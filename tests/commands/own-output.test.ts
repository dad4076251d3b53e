import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, runBroadsheet, writeArticle } from './newspaper.ts';

const settings = (url: string, more = '') =>
  `title: Gazette\nurl: https://${url}.example\nsections:\n  - { id: world, name: World }\noutputs: { search-page: false }\n${more}`;

const makePaper = (url: string, more = ''): Newspaper =>
  makeNewspaper({
    'content/site.yaml': settings(url, more),
    'content/articles/world/own.md': writeArticle({ headline: `The story of ${url}` }),
  });

const makeOut = () => join(mkdtempSync(join(tmpdir(), 'broadsheet-out-')), 'www');
const build = ({ root }: Pick<Newspaper, 'root'>, out = join(root, 'public')) =>
  runBroadsheet(['build', '--root', root, '--out', out, '--as-of', '2026-01-01']);
const readFront = (out: string) => readFileSync(join(out, 'index.html'), 'utf8');

const refused = { code: 2, stdout: expect.stringContaining('error  output-of-another') };

test.each(['', 'publish: release\n'])(
  'the folder of another newspaper is refused, and its site stays as it was (%j)',
  { timeout: 60_000 },
  async (more) => {
    const [one, other, out] = [makePaper('one', more), makePaper('other', more), makeOut()];
    expect(await build(one, out)).toMatchObject({ code: 0 });
    const before = readFront(out);
    const run = await build(other, out);
    expect(run).toMatchObject(refused);
    expect(run.stdout).toContain('(https://one.example)');
    expect(run.stdout).toContain('--out');
    expect(readFront(out)).toBe(before);
    one.write({ 'content/articles/world/own.md': writeArticle({ headline: 'Another story' }) });
    expect(await build(one, out)).toMatchObject({ code: 0 });
    expect(await build(other, out)).toMatchObject(refused);
  },
);

test('who finds the site of another newspaper in the place of its own is refused, too', async () => {
  const [one, other, out] = [makePaper('one'), makePaper('other'), makeOut()];
  expect(await build(one, out)).toMatchObject({ code: 0 });
  rmSync(out, { recursive: true });
  expect(await build(other, out)).toMatchObject({ code: 0 });
  expect(await build(one, out)).toMatchObject(refused);
});

test('a newspaper that is checked out elsewhere builds into its restored site', async () => {
  const paper = makePaper('one');
  expect(await build(paper)).toMatchObject({ code: 0 });
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'broadsheet-elsewhere-')), 'paper');
  cpSync(paper.root, elsewhere, { recursive: true });
  rmSync(join(elsewhere, '.broadsheet'), { recursive: true });
  const run = await build({ root: elsewhere });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('0 new, 0 changed, 0 removed') });
});

test('a newspaper that gets another address knows its site again, unless it has forgotten what it published', async () => {
  const paper = makePaper('one');
  expect(await build(paper)).toMatchObject({ code: 0 });
  paper.write({ 'content/site.yaml': settings('two') });
  expect(await build(paper)).toMatchObject({ code: 0 });
  expect(readFront(join(paper.root, 'public'))).toContain('https://two.example/');
  rmSync(join(paper.root, '.broadsheet/cache'), { recursive: true });
  paper.write({ 'content/site.yaml': settings('three') });
  expect(await build(paper)).toMatchObject({ code: 0 });
  rmSync(join(paper.root, '.broadsheet'), { recursive: true });
  expect(await build(paper)).toMatchObject({ code: 0 });
  rmSync(join(paper.root, '.broadsheet'), { recursive: true });
  paper.write({ 'content/site.yaml': settings('four') });
  expect(await build(paper)).toMatchObject(refused);
  rmSync(join(paper.root, 'public'), { recursive: true });
  expect(await build(paper)).toMatchObject({ code: 0 });
});

test('a site that does not tell whose it is belongs to whoever builds there, and tells it from then on', async () => {
  const [one, other, out] = [makePaper('one'), makePaper('other'), makeOut()];
  expect(await build(one, out)).toMatchObject({ code: 0 });
  writeFileSync(join(out, '.broadsheet-output'), 'Broadsheet wrote this folder.\n');
  expect(await build(other, out)).toMatchObject({ code: 0 });
  expect(await build(one, out)).toMatchObject(refused);
});

test('whose site it is stays known where only the manner of publishing changes', async () => {
  const [one, other, out] = [makePaper('one'), makePaper('other'), makeOut()];
  for (const more of ['', 'publish: release\n', '']) {
    one.write({ 'content/site.yaml': settings('one', more) });
    expect(await build(one, out)).toMatchObject({ code: 0 });
    expect(await build(other, out)).toMatchObject(refused);
  }
});

test('a preview is refused where another newspaper has its site, and marks no folder as its own', async () => {
  const [one, other, out] = [makePaper('one'), makePaper('other'), makeOut()];
  expect(await build(one, out)).toMatchObject({ code: 0 });
  expect(await other.run('build', '--drafts', '--out', out)).toMatchObject(refused);
  expect(await one.run('build', '--drafts')).toMatchObject({ code: 0 });
  one.write({ 'content/site.yaml': settings('two') });
  expect(await one.run('build', '--drafts')).toMatchObject({ code: 0 });
});

test('the site of another newspaper is not deployed in the place of its own', async () => {
  const target = join(mkdtempSync(join(tmpdir(), 'broadsheet-target-')), 'www');
  const [one, other] = [
    makePaper('one'),
    makePaper('other', `deploy: { live: { to: folder, path: "${target}" } }\n`),
  ];
  const out = join(one.root, 'public');
  expect(await build(one)).toMatchObject({ code: 0 });
  expect(await runBroadsheet(['deploy', '--root', other.root, '--out', out])).toMatchObject(refused);
  expect(existsSync(target)).toBe(false);
  expect(await build(other)).toMatchObject({ code: 0 });
  expect(await runBroadsheet(['deploy', '--root', other.root])).toMatchObject({ code: 0 });
  expect(readFront(target)).toContain('The story of other');
});
