import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeployReport } from '../../src/model/deploy.ts';
import type { ChangedFile } from '../../src/model/changes.ts';
import { controlFolder } from '../../src/deploy/target.ts';
import { type Run, runBroadsheet } from '../commands/newspaper.ts';
import { findMissing } from './find-missing.ts';
import { keys, makeBucket, readBucket, type RunningStore, startStore } from './s3-store.ts';
import { openProxy, type StoreProxy } from './store-proxy.ts';

const article = 'content/articles/culture/2026-02-14-aflaj-oman.md';
const page = 'culture/2026/02/14/aflaj-oman/index.html';
const root = mkdtempSync(join(tmpdir(), 'broadsheet-example-'));
let store: RunningStore;
let proxy: StoreProxy;
const runs: Run[] = [];

const run = async (...args: string[]): Promise<Run> => {
  const ran = await runBroadsheet(args, { cwd: root, env: keys });
  runs.push(ran);
  return ran;
};
const build = () => run('build', '--as-of', '2026-10-02');
const readJson = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as unknown;

beforeAll(async () => {
  store = await startStore();
  proxy = await openProxy(store.url, { conditions: true });
  await makeBucket(store.url, 'gazette');
  cpSync(join(import.meta.dirname, '../../content'), join(root, 'content'), { recursive: true });
  // Fewer pictures are as good as many here.
  const target = `{ to: s3, bucket: gazette, endpoint: "${proxy.url}", encoding: gzip }`;
  const settings = `\nimages: { widths: [360] }\ndeploy: { production: ${target} }\n`;
  appendFileSync(join(root, 'content/site.yaml'), settings);
  await build();
}, 120_000);
afterAll(() => {
  proxy.close();
  store.close();
  rmSync(root, { recursive: true });
});

/** The paths that were put there, in the order in which they were answered; control files too. */
const listPuts = (): string[] =>
  proxy.requests.flatMap((line) => (line.startsWith('PUT ') ? [line.slice('PUT /gazette/'.length)] : []));

const kindOf = (path: string): number => {
  if (path.startsWith(controlFolder)) return 3;
  if (path.endsWith('.html')) return 1;
  return /\.(?:xml|json|txt)$|^_/.test(path) ? 2 : 0;
};

async function readSite(): Promise<Map<string, string>> {
  const objects = [...(await readBucket(store.url, 'gazette'))];
  const site = objects.filter(([path]) => !path.startsWith(controlFolder));
  return new Map(await Promise.all(site.map(async ([path, answer]) => [path, await answer.text()] as const)));
}

function readPublic(): Map<string, string> {
  const out = join(root, 'public');
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(out, name)).isFile() && !name.startsWith('.broadsheet'));
  return new Map(files.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

test(
  'the example newspaper is deployed; an article is edited; exactly what the edit changed is sent, in order',
  { timeout: 120_000 },
  async () => {
    expect(await run('deploy')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Deployed to s3:\/\/gazette/),
    });
    const site = await readSite();
    expect(site).toEqual(readPublic());
    const pages = new Map([...site].filter(([path]) => /\.(?:html|css)$/.test(path)));
    expect(await findMissing(pages, (path) => site.has(path))).toEqual([]);

    appendFileSync(join(root, article), '\nThe water came back in the spring.\n');
    expect(await build()).toMatchObject({ code: 0 });
    const { files } = readJson('.broadsheet/changes.json') as { files: ChangedFile[] };
    const expected = files.filter(({ change }) => change !== 'removed').map(({ path }) => path);
    expect(expected).toContain(page);
    expect(expected).toContain('rss.xml');
    expect(expected.length).toBeLessThan(40);

    const told = JSON.parse((await run('deploy', '--dry-run', '--format', 'json')).stdout) as DeployReport;
    proxy.requests.length = 0;
    const done = await run('deploy', '--format', 'json');
    expect(done).toMatchObject({ code: 0 });
    const report = JSON.parse(done.stdout) as DeployReport;
    expect(report.steps).toEqual(told.steps);
    expect(report.files.find(({ path }) => path === page)).toEqual({
      path: page,
      url: '/culture/2026/02/14/aflaj-oman/',
      change: 'changed',
      what: 'content',
    });

    const puts = listPuts();
    const sent = puts.filter((path) => !path.startsWith(controlFolder));
    expect(sent.toSorted()).toEqual(expected.toSorted());
    expect(sent.map(kindOf)).toEqual(sent.map(kindOf).toSorted((one, other) => one - other));
    expect(puts.findIndex((path) => path.endsWith('journal.json'))).toBeLessThan(puts.indexOf(sent[0] ?? ''));
    expect(puts.findLastIndex((path) => path.endsWith('manifest.json.gz'))).toBeGreaterThan(
      puts.indexOf(sent.at(-1) ?? ''),
    );
    const now = await readSite();
    for (const [path, text] of readPublic()) expect(now.get(path), path).toBe(text);
  },
);

test('no output and no file of the newspaper has a secret in it', () => {
  const secrets = Object.values(keys);
  const told = runs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  for (const secret of secrets) expect(told).not.toContain(secret);
  const state = join(root, '.broadsheet');
  for (const name of readdirSync(state, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(state, name)).isFile()) continue;
    const text = readFileSync(join(state, name), 'latin1');
    for (const secret of secrets) expect(text.includes(secret), name).toBe(false);
  }
});
