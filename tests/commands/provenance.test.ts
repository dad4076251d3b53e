import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import type { Provenance } from '../../src/model/provenance.ts';
import { hashContent } from '../../src/support/hash.ts';
import { hashFiles } from './hash-files.ts';
import { makeNewspaper, type Newspaper, runBroadsheet, writeArticle } from './newspaper.ts';
import { stayHere } from './run-here.ts';

const file = 'content/articles/world/talks.md';
const ada = { 'content/authors/ada.md': '---\nname: Ada Byron\n---\n' };

function readProvenance(paper: Newspaper): Provenance {
  return JSON.parse(readFileSync(join(paper.root, '.broadsheet/provenance.json'), 'utf8'));
}

async function publish(paper: Newspaper, env?: Record<string, string>): Promise<Provenance> {
  const args = ['build', '--as-of', '2026-01-01'];
  const run = await (env ? runBroadsheet(args, { cwd: paper.root, env }) : paper.run(...args));
  expect(run).toMatchObject({ code: 0 });
  return readProvenance(paper);
}

/** What `sha256sum` prints of the files, hashed. */
function digest(folder: string, names: readonly string[]): { files: number; hash: string } {
  const lines = names.map((name) => `${hashContent(readFileSync(join(folder, name)))}  ${name}\n`);
  return { files: names.length, hash: hashContent(lines.join('')) };
}

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Ruth', '-c', 'user.email=ruth@test.example'];
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8' }).trim();
}

test('a publication says of which files it was made and what it is, as anybody can reckon it', async () => {
  const template = { 'templates/partials/footer.njk': '<footer>Ours</footer>' };
  const paper = makeNewspaper({ ...ada, ...template, 'content/unused.txt': 'Nobody reads this.' });
  const told = await publish(paper);
  expect(told).toMatchObject({
    broadsheet: manifest.version,
    node: process.version,
    asOf: '2026-01-01T05:00:00.000Z',
    out: 'public',
  });
  const inputs = [...Object.keys(ada), file, 'content/site.yaml', ...Object.keys(template)];
  expect(told.inputs).toEqual(digest(paper.root, inputs.toSorted()));
  const published = Object.keys(await paper.readPublic()).filter((name) => !name.startsWith('.broadsheet-'));
  expect(told.output).toEqual(digest(join(paper.root, 'public'), published.toSorted()));
  expect(told).not.toHaveProperty('git');
});

test('what was built bit by bit and what was built at once say the same of themselves', async () => {
  const [grown, clean] = [stayHere(makeNewspaper()), stayHere(makeNewspaper())];
  await publish(grown);
  const edit = { [file]: writeArticle({ headline: 'Talks end' }), ...ada };
  for (const paper of [grown, clean]) paper.write(edit);
  const before = readProvenance(grown);
  const after = await publish(grown);
  expect(after.inputs).not.toEqual(before.inputs);
  expect(after.output).not.toEqual(before.output);
  expect(await publish(clean)).toEqual(after);
  expect(await publish(clean)).toEqual(after);
});

test('a newspaper in a repository names its commit, and whether its own files are as they are there', async () => {
  const paper = makeNewspaper({ '.gitignore': 'public/\n.broadsheet/\n' });
  git(paper.root, 'init', '-q');
  expect(await publish(paper)).not.toHaveProperty('git');
  git(paper.root, 'add', '.');
  git(paper.root, 'commit', '-q', '-m', 'Begin');
  const commit = git(paper.root, 'rev-parse', 'HEAD');
  expect((await publish(paper)).git).toEqual({ commit, dirty: false });
  paper.write({ 'notes.txt': 'Of no page.' });
  expect((await publish(paper)).git).toEqual({ commit, dirty: false });
  paper.write({ 'content/articles/world/more.md': writeArticle({ headline: 'More talks' }) });
  expect((await publish(paper)).git).toEqual({ commit, dirty: true });
});

test('a program that a repository names is not run, and a machine without git is none the worse', async () => {
  const paper = makeNewspaper();
  const trace = join(paper.root, 'ran');
  git(paper.root, 'init', '-q');
  git(paper.root, 'add', 'content');
  git(paper.root, 'commit', '-q', '-m', 'Begin');
  writeFileSync(join(paper.root, 'hook.sh'), `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
  git(paper.root, 'config', 'core.fsmonitor', './hook.sh');
  expect((await publish(paper)).git?.dirty).toBe(false);
  expect(existsSync(trace)).toBe(false);
  const tools = mkdtempSync(join(tmpdir(), 'broadsheet-tools-'));
  symlinkSync('/bin/sh', join(tools, 'sh'));
  expect(await publish(paper, { PATH: tools })).not.toHaveProperty('git');
});

test('previews and builds that publish nothing leave it as it was', async () => {
  const paper = stayHere(makeNewspaper());
  await publish(paper);
  const before = hashFiles(join(paper.root, '.broadsheet'))['provenance.json'];
  paper.write({ [file]: writeArticle({ draft: 'true' }) });
  expect(await paper.run('build', '--drafts')).toMatchObject({ code: 0 });
  paper.write({ [file]: writeArticle({ published: 'soon' }) });
  expect((await paper.run('build')).code).toBe(1);
  expect(hashFiles(join(paper.root, '.broadsheet'))['provenance.json']).toBe(before);
});

test('a build that ends between the site and its records leaves none, rather than one of another site', async () => {
  const paper = stayHere(makeNewspaper());
  await publish(paper);
  const changes = join(paper.root, '.broadsheet/changes.json');
  rmSync(changes);
  paper.write({ '.broadsheet/changes.json/in-the-way': '', [file]: writeArticle({ headline: 'Talks end' }) });
  expect((await paper.run('build')).code).toBe(2);
  expect((await paper.readPublic())['index.html']).toContain('Talks end');
  expect(existsSync(join(paper.root, '.broadsheet/provenance.json'))).toBe(false);
  rmSync(changes, { recursive: true });
  await publish(paper);
});

test('a record of it that cannot be written is an error of the machine', async () => {
  const paper = stayHere(makeNewspaper({ '.broadsheet/provenance.json/in-the-way': '' }));
  expect(await paper.run('build')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('cache-not-writable'),
  });
  rmSync(join(paper.root, '.broadsheet/provenance.json'), { recursive: true });
  expect(await paper.run('build')).toMatchObject({ code: 0 });
});
