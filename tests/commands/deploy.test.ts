import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../deploy/read-folder.ts';
import { makeNewspaper, type Newspaper, runBroadsheet, writeArticle } from './newspaper.ts';

const settings =
  'title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\noutputs: { search-page: false }\n';

async function makePaper(deploy: string): Promise<Newspaper> {
  const paper = makeNewspaper({ 'content/site.yaml': `${settings}${deploy}\n` });
  await build(paper);
  return paper;
}

async function build(paper: Newspaper): Promise<void> {
  const { code, stdout, stderr } = await paper.run('build', '--as-of', '2026-01-01');
  expect(code, stdout + stderr).toBe(0);
}

/** A newspaper that is deployed to a folder beside it. */
async function makeMirrored(): Promise<Newspaper & { readonly target: string }> {
  const paper = makeNewspaper();
  const target = `${paper.root}-mirror`;
  paper.write({ 'content/site.yaml': `${settings}deploy: { mirror: { to: folder, path: "${target}" } }\n` });
  await build(paper);
  return { ...paper, target };
}

test(
  'a dry run lists every step, the deploy takes them, and the next one has none',
  { timeout: 60_000 },
  async () => {
    const { target, ...paper } = await makeMirrored();
    const told = await paper.run('deploy', '--dry-run');
    expect(told).toMatchObject({ code: 0, stderr: expect.stringContaining('Comparing') });
    expect(told.stdout).toMatch(/^send {4}index\.html {2}\(new, \d+\.\d kB\)$/m);
    expect(told.stdout).toContain('Nothing was changed.');
    expect(existsSync(target)).toBe(false);

    const done = await paper.run('deploy', '--format', 'json');
    const report = JSON.parse(done.stdout) as { steps: { path: string }[] };
    const listed = Array.from(told.stdout.matchAll(/^send {4}(\S+)/gm), ([, path]) => path);
    expect(report.steps.map(({ path }) => path)).toEqual(listed);
    expect(report).toMatchObject({ ok: true, target: 'mirror', dryRun: false, kept: 0 });
    const { '.broadsheet-output': _, ...site } = await paper.readPublic();
    expect(readFolder(target)).toEqual(site);

    paper.write({ 'content/articles/world/talks.md': writeArticle({}, 'The talks ended.') });
    await build(paper);
    const again = await paper.run('deploy', 'mirror');
    expect(again.stdout).toMatch(
      /^Deployed to .+: \d files sent \(0 new\), 0 removed; \d+ as before\.\nSent \d+\.\d kB in \d+ requests\.$/m,
    );
    expect(readFolder(target)['world/2022/01/09/talks/index.html']).toContain('The talks ended.');
    expect((await paper.run('deploy')).stdout).toMatch(/is the site already/);
    rmSync(target, { recursive: true });
  },
);

test(
  'without a terminal, a deploy that removes a large part of the site needs `--yes`',
  { timeout: 60_000 },
  async () => {
    const { target, ...paper } = await makeMirrored();
    const stories = Array.from({ length: 30 }, (_, index) => `content/articles/world/story-${index}.md`);
    paper.write(
      Object.fromEntries(stories.map((file, index) => [file, writeArticle({ headline: `Story ${index}` })])),
    );
    await build(paper);
    expect(await paper.run('deploy')).toMatchObject({ code: 0 });
    for (const file of stories) rmSync(join(paper.root, file));
    await build(paper);
    const refused = await paper.run('deploy');
    expect(refused.code).toBe(2);
    expect(refused.stdout).toMatch(/^error {2}deploy-needs-yes\n {2}\d+ of \d+ files at the target/);
    expect(refused.stdout).toContain('`--yes`');
    const page = join(target, 'world/2022/01/09/story-3/index.html');
    expect(existsSync(page)).toBe(true);
    expect(await paper.run('deploy', '--yes')).toMatchObject({ code: 0 });
    expect(existsSync(page)).toBe(false);
    rmSync(target, { recursive: true });
  },
);

test('without a target, or with one that is not there, the targets are named', async () => {
  const paper = await makePaper(
    'deploy: { mirror: { to: folder, path: ../a }, live: { to: folder, path: ../b } }',
  );
  expect(await paper.run('deploy')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('mirror, live'),
  });
  const { stdout } = await paper.run('deploy', 'miror');
  expect(stdout).toContain('did you mean `mirror`?');
  paper.write({ 'content/site.yaml': settings });
  expect(await paper.run('deploy')).toMatchObject({ code: 2, stdout: expect.stringContaining('no target') });
});

test('a site that is not there, or only half of it, is not deployed', async () => {
  const { target, ...paper } = await makeMirrored();
  writeFileSync(join(paper.root, '.broadsheet/commit.json'), '{}');
  expect(await paper.run('deploy')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('unfinished-build'),
  });
  rmSync(join(paper.root, '.broadsheet/commit.json'));
  rmSync(join(paper.root, 'public'), { recursive: true });
  expect(await paper.run('deploy')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('nothing-to-deploy'),
  });
  expect(existsSync(target)).toBe(false);
});

test('a preview is not deployed', async () => {
  const { target, ...paper } = await makeMirrored();
  await paper.run('build', '--drafts');
  const { code, stdout } = await paper.run('deploy', '--out', '.broadsheet/preview');
  expect({ code, stdout }).toMatchObject({ code: 2, stdout: expect.stringContaining('deploy-of-preview') });
  expect(existsSync(target)).toBe(false);
});

test('secrets that are missing or wrong are one problem, exit 2, and nowhere to be read', async () => {
  const paper = await makePaper(
    'deploy: { production: { to: s3, bucket: gazette, endpoint: "http://127.0.0.1:9" } }',
  );
  const run = (env: Record<string, string>) => runBroadsheet(['deploy'], { cwd: paper.root, env });
  const missing = await run({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
  expect(missing).toMatchObject({ code: 2, stdout: expect.stringMatching(/^error {2}deploy-credentials\n/) });
  const secrets = { AWS_ACCESS_KEY_ID: 'AKIANOBODY', AWS_SECRET_ACCESS_KEY: 'a-word-nobody-knows' };
  const wrong = await run(secrets);
  expect(wrong).toMatchObject({ code: 2, stdout: expect.stringMatching(/^error {2}deploy-unreachable\n/) });
  const state = join(paper.root, '.broadsheet');
  const files = readdirSync(state, { recursive: true, encoding: 'utf8' }).map((name) => join(state, name));
  const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'latin1'));
  for (const text of [wrong.stdout, wrong.stderr, ...texts])
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
});
