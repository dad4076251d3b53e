import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, openHost } from '../verify/host.ts';
import { buildPaper } from '../verify/paper.ts';
import { makeNewspaper, type Newspaper, runBroadsheet } from './newspaper.ts';

let paper: Newspaper;
let host: Host;

beforeAll(async () => {
  paper = await buildPaper();
  host = await openHost(join(paper.root, 'public'));
}, 60_000);

afterAll(async () => {
  await host.close();
  rmSync(paper.root, { recursive: true });
});

const nowhere = () => mkdtempSync(join(tmpdir(), 'broadsheet-nowhere-'));

test('a site, or a folder, that is as it should be is told in one line, exit code 0', async () => {
  host.fault = () => undefined;
  const site = await paper.run('verify', host.url.href, '--strict');
  expect(site).toMatchObject({ code: 0, stderr: '' });
  expect(site.stdout).toMatch(
    /^Looked at \d+ addresses of http:\/\/127\.0\.0\.1:\d+\/ in .*\. No problems\.\n$/,
  );
  expect(await paper.run('verify', 'public')).toMatchObject({ code: 0 });
});

test('compressed forms are part of the site, also when it was built again', async () => {
  const settings = 'title: Gazette\nurl: https://test.example\nprecompress: [br, gzip]\n';
  const pressed = makeNewspaper({ 'content/site.yaml': settings });
  for (const run of ['build', 'build', 'verify'] as const)
    expect(await pressed.run(run, ...(run === 'verify' ? ['public', '--strict'] : []))).toMatchObject({
      code: 0,
    });
  appendFileSync(join(pressed.root, 'public/index.html.br'), 'more');
  expect((await pressed.run('verify', 'public')).stdout).toContain('altered-output');
});

test('what is wrong is told with what to do; an error is exit code 1, a warning with --strict', async () => {
  host.fault = (sent, address) => void (address === '/about/' && delete sent.headers['referrer-policy']);
  const warned = await paper.run('verify', host.url.href);
  expect(warned).toMatchObject({ code: 0, stdout: expect.stringContaining('warning  wrong-header\n') });
  expect((await paper.run('verify', host.url.href, '--strict')).code).toBe(1);
  host.fault = (sent, address) => void (address === '/about/' && (sent.status = 500));
  const { code, stdout } = await paper.run('verify', host.url.href, '--format', 'json');
  const report = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(report).toMatchObject({ ok: false, site: host.url.href, asked: expect.any(Number) });
  expect(report.problems).toEqual([
    {
      code: 'page-unavailable',
      severity: 'error',
      message: `\`${host.url.href}about/\`: answers 500.`,
      hint: expect.any(String),
    },
  ]);
});

test('outside of its newspaper a site is taken at its word', async () => {
  host.fault = (sent) => {
    const text = sent.body.toString();
    if (text.includes('https://test.example'))
      sent.body = Buffer.from(text.replaceAll('https://test.example', host.url.origin));
  };
  expect(await runBroadsheet(['verify', host.url.href], { cwd: nowhere() })).toMatchObject({ code: 0 });
  expect(await runBroadsheet(['verify', join(paper.root, 'public')], { cwd: nowhere() })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No problems.'),
  });
});

test.each([
  [['verify'], 'unknown-site'],
  [['verify', 'no-such-folder'], 'unknown-site'],
  [['verify', 'https://gazette.example/world/'], 'unknown-site'],
  [['verify', 'https://ruth:secret@gazette.example/'], 'unknown-site'],
  [['verify', 'http://127.0.0.1:9/'], 'site-unreachable'],
])('what cannot be looked at is misuse: %j', async (args, code) => {
  const run = await runBroadsheet(args, { cwd: nowhere() });
  expect(run).toMatchObject({ code: 2, stdout: expect.stringContaining(`error  ${code}`) });
  expect(run.stdout).not.toContain('secret');
});

test('a sample is a number, or everything', async () => {
  host.fault = () => undefined;
  const count = async (sample: string) => {
    const run = await paper.run('verify', host.url.href, '--sample', sample, '--format', 'json');
    expect(run.code).toBe(0);
    return JSON.parse(run.stdout).asked as number;
  };
  expect(await count('all')).toBeGreaterThan(await count('3'));
  expect(await paper.run('verify', 'public', '--sample', 'all', '--strict')).toMatchObject({ code: 0 });
  for (const sample of ['most', '0', 'Infinity'])
    expect((await paper.run('verify', 'public', '--sample', sample)).code).toBe(2);
});
