import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDelivery } from '../../src/build/delivery.ts';
import { deployWithTool } from '../../src/deploy/deploy-with-tool.ts';
import type { Deployment } from '../../src/deploy/deployment.ts';
import type { ToolTarget } from '../../src/deploy/target.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import { listChangedAnswers } from '../../src/serve/changed-answers.ts';
import { hashContent } from '../../src/support/hash.ts';
import { deliver, listSteps } from './deploy-files.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'broadsheet-tool-'));

function openTool(
  publish: ToolTarget['publish'] = () => Promise.resolve({ bytes: 7, notices: ['at x.example'] }),
) {
  const asked: string[] = [];
  const target: ToolTarget = {
    to: 'folder',
    describePlace: () => 'a vendor',
    prepare: () => Promise.resolve(void asked.push('prepare')),
    publish(...work) {
      asked.push('publish');
      return publish(...work);
    },
  };
  return { asked, target };
}

function makeDeployment(
  name: string,
  files: Record<string, string>,
  more: Partial<Deployment> = {},
): Deployment {
  return {
    target: name,
    settings: { to: 'folder', path: 'x', graceDays: 7 },
    site: Object.entries(files).map(([path, text]) => ({
      path: path as OutputPath,
      size: text.length,
      hash: hashContent(text),
    })),
    root: stateDir,
    out: stateDir,
    stateDir,
    env: {},
    readClock: () => 0,
    tell: () => undefined,
    deliver,
    hosts: openDelivery(stateDir, { to: 'folder', path: 'x', graceDays: 7 }).hosts,
    encode: (bytes) => bytes,
    dryRun: false,
    verify: false,
    consent: () => Promise.reject(new Error('asked')),
    observe: () => undefined,
    purge: () => Promise.resolve(),
    ...more,
  };
}

test("a vendor's tool takes the folder, and what changed since the last deploy is told", async () => {
  const { target, asked } = openTool();
  const first = { 'index.html': 'a', 'old.html': 'a' };
  expect((await deployWithTool(makeDeployment('one', first), target))?.files).toHaveLength(2);
  const second = { 'index.html': 'b', 'new.html': 'b' };
  const told = await deployWithTool(makeDeployment('one', second, { dryRun: true }), target);
  const done = await deployWithTool(makeDeployment('one', second), target);
  expect(listSteps(done)).toEqual(['send index.html', 'send new.html', 'remove old.html']);
  expect(told?.steps).toEqual(done?.steps);
  expect(done).toMatchObject({ place: 'a vendor', bytes: 7, notices: ['at x.example'] });
  expect(await deployWithTool(makeDeployment('one', second), target)).toMatchObject({ steps: [], files: [] });
  expect(asked).toEqual(['prepare', 'publish', 'prepare', 'prepare', 'publish', 'prepare']);
});

test('what a tool that failed was to change is told by the next deploy', async () => {
  const failing = openTool(() => Promise.reject(new Error('no'))).target;
  await deployWithTool(makeDeployment('two', { 'index.html': 'a' }), openTool().target);
  await expect(deployWithTool(makeDeployment('two', { 'index.html': 'b' }), failing)).rejects.toThrow('no');
  const purged: string[] = [];
  const purge: Deployment['purge'] = ({ files }) =>
    Promise.resolve(void purged.push(...files.map(({ url }) => url)));
  const files = { 'index.html': 'b', 'late.html': 'c' };
  const report = await deployWithTool(makeDeployment('two', files, { purge }), openTool().target);
  expect(report).toMatchObject({ continued: true });
  expect(purged).toEqual(['/', '/late.html']);
});

test('redirects are compared with those of the last deploy, which only this machine remembers', async () => {
  const { target } = openTool();
  const deploy = (to: string, more: Partial<Deployment> = {}) => {
    const _redirects = `/was/ ${to} 301\n`;
    const hosts = { ...makeDeployment('three', {}).hosts, texts: { _headers: '', _redirects } };
    const listAnswers: Deployment['hosts']['listAnswers'] = (former) =>
      listChangedAnswers(former, hosts.texts, () => []);
    const files = { 'index.html': 'a', _redirects };
    return deployWithTool(
      makeDeployment('three', files, { hosts: { ...hosts, listAnswers }, ...more }),
      target,
    );
  };
  expect((await deploy('/a/'))?.answers).toEqual(['/was', '/was/']);
  expect((await deploy('/a/'))?.answers).toEqual([]);
  const purge = () => Promise.reject(new Error('no purge'));
  await expect(deploy('/b/', { purge })).rejects.toThrow('no purge');
  expect((await deploy('/b/'))?.answers).toEqual(['/was', '/was/']);
});
