import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { lockState } from '../../src/cache/lock.ts';
import { examinations, type NamedFinding } from '../../src/doctor/index.ts';
import { hashFiles } from './hash-files.ts';
import { makeNewspaper, type Newspaper, runBroadsheet } from './newspaper.ts';

async function examine(paper: Newspaper, ...more: string[]): Promise<Record<string, NamedFinding>> {
  const run = await paper.run('doctor', '--format', 'json', ...more);
  const { well, findings } = JSON.parse(run.stdout) as { well: boolean; findings: NamedFinding[] };
  expect(run.code).toBe(well ? 0 : 1);
  return Object.fromEntries(findings.map((finding) => [finding.name, finding]));
}

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Ruth', '-c', 'user.email=ruth@test.example'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

test('a newspaper that can be built is well, line by line, and nothing is touched', async () => {
  const paper = makeNewspaper();
  await paper.run('build');
  const before = hashFiles(paper.root);
  const { code, stdout, stderr } = await paper.run('doctor');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const named = stdout
    .split('\n')
    .map((line) => /^(?:ok {2}|note|bad ) {2}(\S.*?) {2}/.exec(line)?.[1]?.trim());
  expect(named.filter((name) => name !== undefined)).toEqual(examinations.map(({ name }) => name));
  expect(stdout).toContain('Nothing is bad: this newspaper can be built here.');
  expect(stdout).not.toContain('\u001b');
  expect(hashFiles(paper.root)).toEqual(before);
});

test('a folder that is no newspaper is bad', async () => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-empty-'));
  const { code, stdout } = await runBroadsheet(['doctor', '--root', root]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^bad {3}settings .*There is no `content\/site\.yaml` here/m);
  expect(stdout).toContain('What is bad must be mended first.');
});

test('an output with files of others is bad, and so is one that cannot be written', async () => {
  const paper = makeNewspaper({ 'public/mine.txt': 'mine', 'a-file': '' });
  expect((await examine(paper))['output']).toMatchObject({
    health: 'bad',
    says: expect.stringContaining('`mine.txt`'),
  });
  for (const out of ['a-file', 'a-file/site'])
    expect((await examine(paper, '--out', out))['output']).toMatchObject({
      health: 'bad',
      says: `${join(paper.root, 'a-file')} is no folder`,
    });
  expect((await examine(paper, '--out', '/proc/site'))['output']).toMatchObject({
    health: 'bad',
    says: expect.stringContaining('/proc cannot be written'),
  });
});

test('a publication that was not finished is bad, a build that was killed and one that runs are told', async () => {
  const paper = makeNewspaper();
  await paper.run('build');
  const state = join(paper.root, '.broadsheet');
  const unlock = await lockState(state, 0);
  expect((await examine(paper))['builds']).toMatchObject({
    health: 'note',
    says: `one is running (process ${process.pid})`,
  });
  unlock();
  writeFileSync(join(state, 'lock-owner'), '1');
  expect((await examine(paper))['builds']).toMatchObject({ health: 'note', says: 'the last one was killed' });
  writeFileSync(join(state, 'commit.json'), '{}');
  expect((await examine(paper))['builds']).toMatchObject({ health: 'bad' });
});

test('a checkout tells what would be committed by mistake, what is not committed, and that it is shallow', async () => {
  const paper = makeNewspaper();
  const gitFinding = async (): Promise<string> => {
    const finding = (await examine(paper))['git'];
    return `${finding?.health}: ${finding?.says}`;
  };
  expect(await gitFinding()).toBe('ok: not in a checkout');
  git(paper.root, 'init');
  expect(await gitFinding()).toBe(
    'note: `public/` and `.broadsheet/` would be committed, though builds make them',
  );
  paper.write({ '.gitignore': 'public/\n.broadsheet/\n' });
  expect(await gitFinding()).toBe('note: 2 files of the newspaper not committed');
  git(paper.root, 'add', '.');
  git(paper.root, 'commit', '-m', 'Begin');
  expect(await gitFinding()).toBe('ok: all is committed, and what builds make is ignored');
  git(paper.root, 'commit', '--allow-empty', '-m', 'Go on');
  const clone = join(mkdtempSync(join(tmpdir(), 'broadsheet-clone-')), 'clone');
  git(paper.root, 'clone', '--depth', '1', pathToFileURL(paper.root).href, clone);
  const { stdout } = await runBroadsheet(['doctor', '--root', clone]);
  expect(stdout).toMatch(/^note {2}git .*the checkout is shallow/m);
});

test('what another generator left behind is told', async () => {
  const paper = makeNewspaper({ 'hugo.toml': '' });
  mkdirSync(join(paper.root, '_posts'));
  expect((await examine(paper))['leftovers']?.says).toBe(
    'Broadsheet does not read `hugo.toml` (Hugo), `_posts` (Jekyll)',
  );
});

test('a search that is switched off needs no program', async () => {
  const paper = makeNewspaper();
  const settings = 'title: The Test Gazette\nurl: https://test.example\noutputs: { search-page: false }\n';
  paper.write({ 'content/site.yaml': settings });
  expect((await examine(paper))['search']?.says).toContain('switched off');
});

test('what does not belong to the command is misuse', async () => {
  expect((await makeNewspaper().run('doctor', '--strict')).code).toBe(2);
});
