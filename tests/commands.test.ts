import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeNewspaper, runBroadsheet, writeArticle } from './commands/newspaper.ts';

vi.setConfig({ testTimeout: 120_000 });

const talks = 'world/2022/01/09/talks/index.html';
const misspelt = writeArticle({ headlne: 'Typing error' });

test.concurrent('help explains the command and its flags', async () => {
  const [all, build] = await Promise.all([runBroadsheet(['--help']), runBroadsheet(['build', '--help'])]);
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout).toContain('build');
  for (const flag of ['--root', '--out', '--as-of', '--strict', '--keep-going', '--format']) {
    expect(build.stdout).toContain(flag);
  }
});

test.concurrent('version is that of the package', async () => {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  expect(await runBroadsheet(['--version'])).toEqual({
    code: 0,
    stdout: `${manifest.version}\n`,
    stderr: '',
  });
});

test.concurrent.each([
  [['build', '--strct'], 'Did you mean --strict?'],
  [['biuld'], 'Did you mean build?'],
  [['build', 'public'], 'too many arguments'],
  [['build', '--format', 'xml'], 'Allowed choices are pretty, json, github, sarif'],
  [['build', '--as-of', '2022-02-30'], 'month 2 of 2022 has 28 days'],
  [['build', '--as-of', 'tomorrow'], 'Please write `2022-01-09`'],
  [[], 'Usage: broadsheet'],
])('misuse by %j is exit code 2 with a sentence', async (args, sentence) => {
  const run = await runBroadsheet(args);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain(sentence);
});

test.concurrent('a clean newspaper is built, told in plain lines, exit code 0', async () => {
  const paper = makeNewspaper();
  const run = await paper.run('build');
  expect(run.stdout).toMatch(/^Built 1 article, \d+ pages, 0 pictures \(0 encoded\) in .*\. No problems\.\n/);
  expect(run.code).toBe(0);
  expect(run.stderr).toMatch(/^Reading \(1\)\nParsing \(1\)\n/);
  expect((await paper.readPublic())[talks]).toContain('Talks in Geneva');
});

test.concurrent('a newspaper is built from elsewhere into elsewhere', async () => {
  const paper = makeNewspaper();
  const elsewhere = makeNewspaper().root;
  const run = await runBroadsheet(['build', '--root', paper.root, '--out', 'there'], { cwd: elsewhere });
  expect(run.code).toBe(0);
  expect(existsSync(join(elsewhere, 'there', talks))).toBe(true);
  expect(existsSync(join(paper.root, 'public'))).toBe(false);
});

test.concurrent('an error shows its line and leaves the output as it was, exit code 1', async () => {
  const paper = makeNewspaper();
  await paper.run('build');
  const before = await paper.readPublic();
  paper.write({
    'content/articles/world/talks.md': misspelt,
    'content/articles/world/new.md': writeArticle(),
  });
  const run = await paper.run('build');
  expect(run.code).toBe(1);
  expect(run.stdout).toContain(`error  unknown-field  content/articles/world/talks.md:6:1
  `);
  expect(run.stdout).toContain(
    '  > 6 | headlne: Typing error\n      | ^^^^^^^\n  hint: did you mean `headline`?\n',
  );
  expect(run.stdout).toContain('\n\nNothing was published');
  expect(await paper.readPublic()).toEqual(before);
});

test.concurrent('every bad file is told in one run', async () => {
  const files = Array.from({ length: 50 }, (_, index) => [
    `content/articles/world/bad-${index}.md`,
    misspelt,
  ]);
  const paper = makeNewspaper(Object.fromEntries(files));
  const run = await paper.run('build');
  expect(run.code).toBe(1);
  expect(
    run.stdout.match(/^error {2}unknown-field {2}content\/articles\/world\/bad-\d+\.md:6:1$/gm),
  ).toHaveLength(50);
  expect(await paper.readPublic()).toEqual({});
});

test.concurrent('with --keep-going the rest is published, and the exit code is still 1', async () => {
  const paper = makeNewspaper({
    'content/articles/world/bad.md': writeArticle({ headline: 'Unfit', headlne: 'x' }),
  });
  const run = await paper.run('build', '--keep-going');
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('Left out because of errors: 1 article.');
  const site = await paper.readPublic();
  expect(site[talks]).toContain('Talks in Geneva');
  expect(Object.values(site).join('')).not.toContain('Unfit');
});

test.concurrent('a warning is told and does no harm, but with --strict it stops the build', async () => {
  const paper = makeNewspaper({
    'content/articles/world/long.md': writeArticle({ headline: 'x'.repeat(120) }),
  });
  const lenient = await paper.run('build');
  expect(lenient.stdout).toMatch(/^warning {2}/m);
  expect(lenient.code).toBe(0);
  const before = await paper.readPublic();
  paper.write({ 'content/articles/world/talks.md': writeArticle({ headline: 'Other talks' }) });
  const strict = await paper.run('build', '--strict');
  expect(strict.stdout).toMatch(/^error {2}/m);
  expect(strict.code).toBe(1);
  expect(await paper.readPublic()).toEqual(before);
});

test.concurrent('--as-of decides what is out, in the zone of the newsroom where none is given', async () => {
  const paper = makeNewspaper({
    'content/articles/world/later.md': writeArticle({ headline: 'Later', embargo: '"2022-02-01"' }),
  });
  const isOut = async (asOf: string) => {
    await paper.run('build', '--as-of', asOf);
    return Object.values(await paper.readPublic()).some((text) => text.includes('Later'));
  };
  expect(await isOut('2022-02-01T04:59:59Z')).toBe(false);
  expect(await isOut('2022-02-01T05:00:00Z')).toBe(true);
  expect(await isOut('2022-01-31')).toBe(false);
  expect(await isOut('2022-02-01')).toBe(true);
});

test.concurrent('--format json is one document, clean or not', async () => {
  const paper = makeNewspaper();
  const clean = await paper.run('build', '--format', 'json');
  expect(clean).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(clean.stdout)).toMatchObject({
    ok: true,
    published: true,
    counts: { articles: 1 },
    problems: [],
  });
  paper.write({ 'content/articles/world/talks.md': misspelt });
  const bad = await paper.run('build', '--format', 'json');
  expect(bad).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(bad.stdout)).toMatchObject({
    ok: false,
    published: false,
    problems: [
      {
        code: 'unknown-field',
        severity: 'error',
        place: { file: 'content/articles/world/talks.md', line: 6 },
      },
    ],
  });
});

test.concurrent('--format github annotates the line', async () => {
  const run = await makeNewspaper({ 'content/articles/world/talks.md': misspelt }).run(
    'build',
    '--format',
    'github',
  );
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(
    /^::error file=content\/articles\/world\/talks\.md,line=6,col=1,title=unknown-field::.*%0Ahint: /,
  );
});

test.concurrent('the same build twice changes no file', async () => {
  const paper = makeNewspaper();
  await paper.run('build', '--as-of', '2022-02-01');
  const again = await paper.run('build', '--as-of', '2022-02-01', '--format', 'json');
  expect(JSON.parse(again.stdout).changes).toMatchObject({ added: [], changed: [], removed: [] });
});

test.concurrent('a folder that is no newspaper is told so, and stays as it was', async () => {
  const paper = makeNewspaper();
  const empty = join(paper.root, 'empty');
  mkdirSync(empty);
  const run = await runBroadsheet(['build', '--root', empty]);
  expect(run.code).not.toBe(0);
  expect(run.stdout).toContain('missing-settings');
  expect(readdirSync(empty)).toEqual([]);
});

test.concurrent("somebody else's folder is not overwritten, exit code 2", async () => {
  const paper = makeNewspaper({ 'public/thesis.txt': 'years of work' });
  const run = await paper.run('build');
  expect(run.code).toBe(2);
  expect(run.stdout).toContain('error  foreign-output');
  expect(await paper.readPublic()).toEqual({ 'thesis.txt': 'years of work' });
});

test.concurrent.each(['.', '..', 'content', 'content/articles', 'templates', '.broadsheet/site'])(
  'the output cannot be %s, where the newspaper itself is',
  async (out) => {
    const run = await makeNewspaper().run('build', '--out', out);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('error  output-in-source');
  },
);

test.concurrent('a machine that refuses is told in one line, exit code 2', async () => {
  const paper = makeNewspaper();
  writeFileSync(join(paper.root, 'file'), '');
  const run = await paper.run('build', '--out', 'file/public');
  expect(run.code).toBe(2);
  expect(run.stdout).toMatch(/error {2}output-unwritable\n {2}.* a file stands where a folder belongs/);
  expect(run.stderr).not.toContain('    at ');
});

test.concurrent('few files that may be open at once are enough', async () => {
  const files = Array.from({ length: 100 }, (_, index) => [
    `content/articles/world/${index}.md`,
    writeArticle(),
  ]);
  const paper = makeNewspaper(Object.fromEntries(files));
  const run = await runBroadsheet(['build'], { cwd: paper.root, openFiles: 64 });
  expect(run.stdout).toContain('Built 101 articles');
  expect(run.code).toBe(0);
});

test.concurrent('a reader who stops reading is no mistake of ours', async () => {
  const paper = makeNewspaper({ 'content/articles/world/talks.md': misspelt });
  const run = await runBroadsheet(['build'], { cwd: paper.root, closeOutput: true });
  expect(run).toMatchObject({ code: 1 });
  expect(run.stderr).not.toContain('EPIPE');
});

test.concurrent('the machine’s zone and language change no byte', async () => {
  const sites = [
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ].map(async (env) => {
    const paper = makeNewspaper({
      'content/articles/world/day.md': writeArticle({ headline: 'Iğdır', published: '"2022-01-10"' }),
    });
    await runBroadsheet(['build', '--as-of', '2022-02-01'], { cwd: paper.root, env });
    return paper.readPublic();
  });
  const [first, second] = await Promise.all(sites);
  expect(first?.['index.html']).toContain('Iğdır');
  expect(second).toEqual(first);
});
