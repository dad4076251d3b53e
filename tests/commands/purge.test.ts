import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PurgeReport } from '../../src/model/purge.ts';
import { accounts, openVendors, type Vendors } from '../purge/vendors.ts';
import { secrets } from '../purge/tell.ts';
import { makeNewspaper, type Newspaper, type Run, runBroadsheet, writeArticle } from './newspaper.ts';

/** Each of them runs the command several times. */
const timeout = 120_000;
const origin = 'https://test.example';
const article = 'content/articles/world/talks.md';
const page = `${origin}/world/2022/01/09/talks/`;
let vendors: Vendors;
beforeAll(async () => (vendors = await openVendors()));
beforeEach(() => void (vendors.heard.length = vendors.told.length = vendors.mishaps.length = 0));
afterAll(() => vendors.close());

const run = (
  paper: Newspaper,
  args: readonly string[],
  env: Record<string, string> = secrets,
): Promise<Run> => runBroadsheet(args, { cwd: paper.root, env: { ...vendors.env, ...env } });

const listTold = ({ caches, pages, feeds }: PurgeReport): string[] =>
  [...caches, ...pages, ...feeds].toSorted();

/** A newspaper that was built, and then edited and built again. */
async function publishEdit(settings: string): Promise<Newspaper> {
  const paper = makeNewspaper();
  appendFileSync(join(paper.root, 'content/site.yaml'), settings);
  const build = () => paper.run('build', '--as-of', '2026-01-01');
  expect(await build()).toMatchObject({ code: 0 });
  paper.write({ [article]: writeArticle({}, 'The talks ended.') });
  expect(await build()).toMatchObject({ code: 0 });
  return paper;
}

const cloudflare = `purge: { cloudflare: { zone: ${accounts.zone} } }\n`;
const announcing = () =>
  `indexNow: { key: ${accounts.indexNowKey}, endpoint: "${vendors.url}/indexnow" }\nfeeds: { hubs: ["${vendors.url}/hub"] }\n`;

test(
  'caches are told what the last build changed; search engines and hubs if it is asked for',
  { timeout },
  async () => {
    const paper = await publishEdit(cloudflare + announcing());
    const dry = await run(paper, ['purge', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain(`${page}\n${page}index.html\n`);
    expect(dry.stdout).toMatch(/^Cloudflare would be told of \d+ URLs, in 1 request\.$/m);
    expect(vendors.heard).toEqual([]);

    const purged = await run(paper, ['purge']);
    expect(purged).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Purged \d+ URLs from Cloudflare/),
    });
    expect(dry.stdout.startsWith(vendors.told.join('\n'))).toBe(true);
    expect(vendors.told).toContain(`${origin}/rss.xml`);
    expect(vendors.heard).toHaveLength(1);

    vendors.told.length = 0;
    const announced = await run(paper, ['purge', '--announce', '--format', 'json']);
    const report = JSON.parse(announced.stdout);
    // The words of the article are on its own page alone.
    expect(report).toMatchObject({ ok: true, dryRun: false, pages: [page] });
    expect(report.feeds).toContain(`${origin}/world/atom.xml`);
    expect(vendors.told.toSorted()).toEqual(listTold(report));
    expect(readFileSync(join(paper.root, `public/${accounts.indexNowKey}.txt`), 'utf8')).toBe(
      accounts.indexNowKey,
    );
  },
);

const asOf = '2026-01-01T00:00:00.000Z';

test('another file may say what changed', { timeout }, async () => {
  const paper = await publishEdit(`purge: { command: [sh, -c, "cat > told"] }\n`);
  const files = [
    { path: 'a b/index.html', url: '/a%20b/', change: 'removed' },
    { path: 'a b/index.html.br', url: '/a%20b/index.html.br', change: 'removed' },
  ];
  paper.write({
    'what.json': JSON.stringify({ asOf, files }),
    'bad.json': JSON.stringify({
      asOf,
      files: [{ path: 'a', url: '/a\nhttps://evil.example/', change: 'added' }],
    }),
  });
  expect(await run(paper, ['purge', '--changes', 'what.json'])).toMatchObject({
    code: 0,
    stdout: 'Purged 2 URLs from `sh`, in 1 request.\n',
  });
  expect(readFileSync(join(paper.root, 'told'), 'utf8')).toBe(
    `${origin}/a%20b/\n${origin}/a%20b/index.html\n`,
  );
  for (const name of ['bad.json', 'none.json', 'content'])
    expect(await run(paper, ['purge', '--changes', name])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('no-changes'),
    });
});

test(
  'what is missing or wrong is told in a line, exit code 2, and no secret is printed',
  { timeout },
  async () => {
    const paper = makeNewspaper();
    expect(await run(paper, ['purge'])).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('nothing-to-purge'),
    });
    appendFileSync(join(paper.root, 'content/site.yaml'), cloudflare);
    paper.write({
      '.broadsheet/changes.json': JSON.stringify({
        asOf,
        files: [{ path: 'a', url: '/a', change: 'added' }],
      }),
    });
    expect(await run(paper, ['purge'], {})).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('does not have CLOUDFLARE_API_TOKEN'),
    });
    expect(vendors.heard).toEqual([]);
    const wrong = await run(paper, ['purge'], { CLOUDFLARE_API_TOKEN: 'wrong-token-123456' });
    expect(wrong).toMatchObject({ code: 2, stdout: expect.stringContaining('refuses the token') });
    expect(wrong.stdout + wrong.stderr).not.toContain('wrong-token-123456');
  },
);

test(
  'a deploy tells it by itself, once the site is there; what failed is told again by the next one',
  { timeout },
  async () => {
    const deploy = 'deploy: { production: { to: folder, path: live }, test: { to: folder, path: test } }\n';
    const paper = await publishEdit(deploy + cloudflare + announcing());
    const without = await run(paper, ['deploy'], {});
    expect(without).toMatchObject({ code: 2, stdout: expect.stringContaining('CLOUDFLARE_API_TOKEN') });

    const wrong = await run(paper, ['deploy'], { CLOUDFLARE_API_TOKEN: 'wrong-token-123456' });
    expect(wrong.code).toBe(2);
    expect(wrong.stdout).toContain('The site is deployed, but caches may still have what was there before.');
    expect(vendors.told).toEqual([]);

    const dry = JSON.parse((await run(paper, ['deploy', '--dry-run', '--format', 'json'])).stdout);
    expect(dry).toMatchObject({
      steps: [],
      continued: true,
      purge: { told: [{ to: 'Cloudflare' }, {}, {}] },
    });
    const done = JSON.parse((await run(paper, ['deploy', '--format', 'json'])).stdout);
    expect(done.purge).toEqual(dry.purge);
    expect(vendors.told.toSorted()).toEqual(listTold(done.purge));
    expect(done.purge.pages).toContain(page);

    vendors.told.length = 0;
    expect(JSON.parse((await run(paper, ['deploy', '--format', 'json'])).stdout)).not.toHaveProperty('purge');
    expect(await run(paper, ['deploy', 'test'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Caches and search engines were not told: `test` does not say `live: true`\./,
      ),
    });
    expect(vendors.told).toEqual([]);
  },
);

test('an edit of redirects alone purges the addresses that lead elsewhere now', { timeout }, async () => {
  const deploy = 'deploy: { production: { to: folder, path: live } }\n';
  const paper = await publishEdit(deploy + cloudflare);
  expect(await run(paper, ['deploy'])).toMatchObject({ code: 0 });
  paper.write({ 'content/redirects.yaml': 'redirects:\n- { from: /left/, to: /world/ }\n' });
  expect(await paper.run('build', '--as-of', '2026-01-01')).toMatchObject({ code: 0 });
  const dry = await run(paper, ['purge', '--dry-run']);
  const addresses = ['/_redirects', '/left', '/left/'].map((address) => origin + address);
  expect(dry.stdout).toBe([...addresses, 'Cloudflare would be told of 3 URLs, in 1 request.\n'].join('\n'));
  vendors.told.length = 0;
  expect(await run(paper, ['deploy'])).toMatchObject({ code: 0 });
  expect(vendors.told).toEqual(addresses);
  expect(await paper.run('build', '--as-of', '2026-01-01')).toMatchObject({ code: 0 });
  expect((await run(paper, ['purge'])).stdout).toBe('Nothing has changed, so nobody was told.\n');
  rmSync(join(paper.root, '.broadsheet/host-files.json'));
  paper.write({
    'content/redirects.yaml':
      'redirects:\n- { from: /left/, to: /world/ }\n- { from: /right/, to: /world/ }\n',
  });
  expect(await paper.run('build', '--as-of', '2026-01-01')).toMatchObject({ code: 0 });
  expect((await run(paper, ['purge', '--dry-run'])).stdout).toContain(`${origin}/left/\n${origin}/right\n`);
});
