import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeNewspaper, runBroadsheet, writeArticle } from './newspaper.ts';

vi.setConfig({ testTimeout: 120_000 });

const talks = 'content/articles/world/talks.md';
const other = 'content/articles/world/other.md';

/** A warning. */
const longHeadline = writeArticle({ headline: 'Talks '.repeat(30).trim(), slug: 'other' });

test.concurrent('a clean newspaper is checked, and nothing but the cache is written', async () => {
  const paper = makeNewspaper();
  const { code, stdout } = await paper.run('check');
  expect(stdout).toMatch(/^Checked 1 article, \d+ pages in .*\. No problems\.\n$/);
  expect(code).toBe(0);
  expect(readdirSync(join(paper.root, '.broadsheet'))).toEqual(['cache']);
  expect(existsSync(join(paper.root, 'public'))).toBe(false);
  expect(existsSync(join(paper.root, '.broadsheet/cache/search'))).toBe(false);
});

test.concurrent('problems are counted by level and code, and an error is exit code 1', async () => {
  const paper = makeNewspaper({ [talks]: writeArticle({ headlne: 'x' }), [other]: longHeadline });
  const { code, stdout } = await paper.run('check');
  expect(code).toBe(1);
  expect(stdout).toContain(`error  unknown-field  ${talks}:6:1`);
  expect(stdout).toMatch(
    /Checked .* 1 error, 1 warning\.\nErrors: 1 unknown-field\.\nWarnings: 1 headline-length\.\n$/,
  );
});

test.concurrent('paths limit what is told, seen from where one stands', async () => {
  const paper = makeNewspaper({ [talks]: writeArticle({ headlne: 'x' }), [other]: longHeadline });
  const cwd = join(paper.root, 'content/articles');
  const run = (...args: string[]) => runBroadsheet(['check', '--root', '../..', ...args], { cwd });
  const [one, folder, strict, absent, outside] = await Promise.all([
    run('world/other.md'),
    run('world'),
    run('world/other.md', '--strict'),
    run('world/nothing.md'),
    run('/'),
  ]);
  expect(one).toMatchObject({ code: 0 });
  expect(one.stdout).toMatch(/headline-length[\s\S]*0?1 warning/);
  expect(one.stdout).not.toContain('unknown-field');
  expect(folder.stdout).toContain('unknown-field');
  expect(strict.code).toBe(1);
  for (const refused of [absent, outside]) {
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stdout).toContain('unknown-path');
  }
});

test.concurrent('settings that cannot be read are told whatever the paths', async () => {
  const paper = makeNewspaper({ 'content/site.yaml': 'titel: Gazette\n' });
  const { code, stdout } = await paper.run('check', talks);
  expect(code).toBe(1);
  expect(stdout).toContain('content/site.yaml');
});

test.concurrent('a template that cannot be rendered is found', async () => {
  const paper = makeNewspaper({ 'templates/layouts/article.njk': '{{ nothing.at.all | nofilter }}' });
  const { code, stdout } = await paper.run('check');
  expect(stdout).toContain('template-error');
  expect(code).toBe(1);
});

test.concurrent('what is published already is not rendered again, and the site stays as it is', async () => {
  const paper = makeNewspaper();
  await paper.run('build', '--as-of', '2022-02-01');
  const before = await paper.readPublic();
  paper.write({ [talks]: writeArticle({}, 'The talks ended.') });
  const { stdout } = await paper.run('check', '--as-of', '2022-02-01', '--format', 'json');
  const report = JSON.parse(stdout) as { ok: boolean; counts: { rendered: number; pages: number } };
  expect(report).toMatchObject({ ok: true, checked: true, published: false });
  expect(report.counts.rendered).toBeGreaterThan(0);
  expect(report.counts.rendered).toBeLessThan(report.counts.pages);
  expect(await paper.readPublic()).toEqual(before);
});

test.concurrent('what is wrong with a file alone is told again from the cache, at the level of today', async () => {
  const paper = makeNewspaper({ [other]: longHeadline });
  const shape = /^(warning|error) {2}headline-length .*\n(?: {2}.*\n)*/m;
  const [first] = shape.exec((await paper.run('check')).stdout) ?? [];
  const again = await paper.run('check');
  expect(again.stdout).toContain(first);
  paper.write({
    'content/site.yaml':
      'title: Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\nchecks: { headline-length: error }\n',
  });
  const { code, stdout } = await paper.run('check');
  expect(stdout).toContain(first?.replace('warning', 'error'));
  expect(code).toBe(1);
});

test.concurrent('code scanning gets the summary of each check', async () => {
  const paper = makeNewspaper({ [other]: longHeadline });
  const { stdout } = await paper.run('check', '--format', 'sarif');
  const [run] = (JSON.parse(stdout) as { runs: Record<string, unknown>[] }).runs;
  expect(run).toMatchObject({
    tool: { driver: { rules: [{ id: 'headline-length', help: { text: expect.stringContaining('110') } }] } },
    results: [{ ruleId: 'headline-length', level: 'warning' }],
  });
});
