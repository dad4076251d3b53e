import { tmpdir } from 'node:os';
import { expect, inject, test } from 'vitest';
import { openFolderSite, readWithin } from '../../src/verify/folder-site.ts';
import { expectAnswers } from '../../src/serve/expected-answers.ts';
import { readHostRules } from '../../src/serve/host-rules.ts';
import { verifySite, type VisitPlan } from '../../src/verify/index.ts';
import { ownAddresses } from '../../src/verify/site-addresses.ts';
import type { SiteReader } from '../../src/verify/site-reader.ts';
import { openWebSite, openWebTools } from '../../src/verify/web-site.ts';
import { runBroadsheet } from '../commands/newspaper.ts';
import { openHost } from '../verify/host.ts';

const folder = inject('paperFolder');
const read = (path: string) => readWithin(folder, path);
const planVisit = (site: SiteReader): VisitPlan => ({
  site,
  addresses: ownAddresses('https://gazette.example', site.origin),
  sample: 1000,
  hostFiles: expectAnswers(readHostRules(inject('paperFolder'))),
  local: { name: 'public', read },
});

test('nothing is wrong with any page of the example newspaper, on a good host or as a folder', async () => {
  const host = await openHost(folder);
  const served = await verifySite(planVisit(await openWebSite(host.url, openWebTools('0'))));
  await host.close();
  expect(served.problems).toEqual([]);
  expect(served.asked).toBeGreaterThan(400);
  expect((await verifySite(planVisit(openFolderSite(folder)))).problems).toEqual([]);
  const run = await runBroadsheet(['verify', folder, '--strict'], { cwd: tmpdir() });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('No problems.') });
});
