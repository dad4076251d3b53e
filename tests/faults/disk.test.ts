import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';
import { readSite, type Site } from './editions.ts';
import { findNamespaces } from './namespaces.ts';

const build = `"${process.execPath}" "${inject('program')}" build --as-of 2026-01-01 2>&1`;

/** A newspaper that is published, and is another one now. */
async function makePaper(): Promise<{ paper: Newspaper; before: Site }> {
  const stories = (words: string) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `content/articles/world/story-${index}.md`,
        writeArticle({ headline: `Story ${index} is ${words}` }),
      ]),
    );
  const site =
    'title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\noutputs: { search-page: false }\n';
  const paper = makeNewspaper({ 'content/site.yaml': site, ...stories('old') });
  expect(await paper.run('build', '--as-of', '2026-01-01')).toMatchObject({ code: 0 });
  paper.write(stories('new'));
  return { paper, before: readSite(join(paper.root, 'public')) };
}

/** Runs a shell in the newspaper's folder, by way of another program if one is given. */
function runShell(root: string, script: string, way: readonly string[] = []) {
  const { NODE_COMPILE_CACHE: _, FORCE_COLOR: __, ...env } = process.env;
  const [program, ...args] = ['env', ...way, 'sh', '-c', script];
  const { status, stdout } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  });
  return { code: status, output: stdout };
}

/** The one line that tells why nothing was published. */
function expectOneCause(output: string, cause: RegExp): void {
  const lines = output.split('\n').map((line) => line.trim());
  expect(lines.filter((line) => cause.test(line))).toHaveLength(1);
  expect(output).toContain('The output is as it was.');
  expect(output).not.toContain('This is a mistake in Broadsheet');
}

const namespaces = findNamespaces();

/** Runs the build where the folder is on a disk of 16 MB of which so much is free, and copies the site that is there then. */
function buildOnFullDisk(root: string, folder: string, freeKilobytes: number, result: string) {
  const disk = mkdtempSync(join(tmpdir(), 'broadsheet-disk-'));
  const fill = `head -c ${freeKilobytes}k /dev/zero > "${disk}/free"; cat /dev/zero > "${disk}/filler" 2>/dev/null; rm "${disk}/free"`;
  const script = `mount -t tmpfs -o size=16m none "${disk}" && cp -r "${folder}/." "${disk}" && mount --bind "${disk}" "${folder}" &&
    cd "${root}" && ${fill}; ${build}; code=$?; cp -r public/. "${result}"; rm -f "${result}/filler"; exit $code`;
  return runShell(root, script, namespaces);
}

/** Runs the build where no file may grow beyond so much: that, everybody may ask for. */
function buildWithSmallFiles(root: string, kilobytes: number, result: string) {
  return runShell(
    root,
    `ulimit -f ${kilobytes * 2}; ${build}; code=$?; cp -r public/. "${result}"; exit $code`,
  );
}

test.each([
  ['the newspaper’s disk is full', '.', 0],
  ['the newspaper’s disk has a little left', '.', 40],
  ['the site’s disk is full', 'public', 0],
  ['the site’s disk has a little left', 'public', 40],
])('where %s the old site stays, and the cause is told', async (_, folder, left) => {
  const { paper, before } = await makePaper();
  const result = mkdtempSync(join(tmpdir(), 'broadsheet-result-'));
  const { code, output } = namespaces
    ? buildOnFullDisk(paper.root, join(paper.root, folder), left, result)
    : buildWithSmallFiles(paper.root, 1 + left / 4, result);
  expectOneCause(output, /disk is full|larger than this user may write|disk I\/O error|ENOSPC|EFBIG/);
  expect(code).toBe(2);
  expect(readSite(result)).toEqual(before);
});

test.each(['public', '.'])(
  'where nothing can be written in `%s` the old site stays, and the cause is told',
  async (folder) => {
    const { paper, before } = await makePaper();
    const closed = join(paper.root, folder);
    chmodSync(closed, 0o555);
    // Where the state folder is cannot be written either.
    if (folder === '.') chmodSync(join(paper.root, '.broadsheet'), 0o555);
    const { code, output } = runShell(paper.root, build, obeyingPermissions());
    expectOneCause(output, /not allowed there|EACCES|readonly database|unable to open/);
    expect(code).toBe(2);
    expect(readSite(join(paper.root, 'public'))).toEqual(before);
  },
);

/** A way to run a program that permissions apply to: not to root, as long as it has the power to override them. */
function obeyingPermissions(): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  return ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'];
}

test('with few open files the site is built, or the old one stays and the cause is told', async () => {
  const { paper, before } = await makePaper();
  const { code, output } = runShell(paper.root, `ulimit -n 32; ${build}`);
  const site = readSite(join(paper.root, 'public'));
  expect({ code, output }).toSatisfy(isBuiltOrRefused);
  expect(code === 0 ? Object.keys(site) : site).toEqual(code === 0 ? Object.keys(before) : before);
});

function isBuiltOrRefused({ code, output }: ReturnType<typeof runShell>): boolean {
  if (code === 0) return true;
  return code === 2 && /too many .*files/i.test(output) && output.includes('The output is as it was.');
}

test('fifty articles with errors are told in one run, each with its place, and nothing is touched', async () => {
  const { paper } = await makePaper();
  const bad = Array.from({ length: 50 }, (_, index) => [
    `content/articles/world/bad-${index}.md`,
    writeArticle({ headlne: `Story ${index}` }),
  ]);
  paper.write(Object.fromEntries(bad));
  mkdirSync(join(paper.root, 'public/empty'));
  const look = () =>
    Object.keys(readSite(join(paper.root, 'public'))).map((path) => {
      const { ino, mtimeMs, ctimeMs } = statSync(join(paper.root, 'public', path));
      return [path, ino, mtimeMs, ctimeMs];
    });
  const before = look();
  const run = await paper.run('build', '--as-of', '2026-01-01');
  expect(run.code).toBe(1);
  const places = run.stdout.match(/^error {2}unknown-field {2}\S+bad-\d+\.md:\d+:\d+$/gm);
  expect(new Set(places).size).toBe(50);
  expect(look()).toEqual(before);
});
