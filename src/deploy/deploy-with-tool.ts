import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCacheFile } from '../cache/cache-file.ts';
import type { DeployReport } from '../model/deploy.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { listChangedFiles, mergeChanges } from './changed-files.ts';
import { askConsent, type Deployment, listDoubts, listSteps } from './deployment.ts';
import { keepHostTexts, listAnswers } from './host-record.ts';
import { removed, removeJournal, writeJournal, writeManifest } from './manifest.ts';
import { planDeploy } from './plan.ts';
import type { Records, Store, ToolTarget } from './target.ts';
import { readTarget } from './target-state.ts';

/**
 * Deploys by a vendor's own tool, which takes the whole folder. What it changes is told by the record of the last deploy, which
 * is kept in the newspaper's state: without it everything counts as new.
 */
export async function deployWithTool(
  deployment: Deployment,
  target: ToolTarget,
): Promise<DeployReport | undefined> {
  const { settings, site } = deployment;
  await target.prepare(settings, deployment);
  const records = openLocalRecords(join(deployment.stateDir, 'deploys', deployment.target));
  const sealed = site.map((file) => ({ ...file, seal: file.hash.slice(0, 32) }));
  const known = await readTarget(records, sealed, blind);
  // What the tool leaves out is gone at once, and what is doubtful it compares by itself.
  const plan = planDeploy(sealed, known, { confirmed: new Set(), graceDays: 0, now: deployment.readClock() });
  const steps = listSteps(plan);
  const files = listChangedFiles(steps, (path) => {
    const key = plan.next.get(path)?.contentKey;
    return key === undefined || key === '' ? undefined : known.files.get(path)?.contentKey !== key;
  });
  const answers = await listAnswers(
    deployment,
    records,
    steps,
    site.map(({ path }) => path),
  );
  const report: DeployReport = {
    target: deployment.target,
    place: target.describePlace(settings),
    dryRun: deployment.dryRun,
    continued: known.isUnfinished,
    steps,
    kept: plan.kept,
    lingering: 0,
    ...mergeChanges(known.untold, { files, answers }),
    bytes: 0,
    requests: 0,
    notices: known.notices,
  };
  const doubts = listDoubts(plan, known);
  if (deployment.dryRun) return { ...report, notices: [...report.notices, ...doubts] };
  if (!(await askConsent(deployment, doubts))) return undefined;
  const isToDo = steps.length > 0 || known.isUnfinished || deployment.verify;
  if (!isToDo) return report;
  await writeJournal(records, report);
  const {
    bytes = 0,
    requests = 0,
    notices = [],
  } = await target.publish(settings, deployment, deployment.observe);
  const there = [...plan.next].filter(([, { goneAt }]) => goneAt !== removed);
  await writeManifest(records, new Map(there));
  await keepHostTexts(deployment, records, steps);
  await deployment.purge(report);
  await removeJournal(records);
  return { ...report, bytes, requests, notices: [...report.notices, ...notices] };
}

/** Nobody can look at what the vendor holds. */
const blind: Pick<Store, 'list' | 'findOurs'> = {
  list: () => Promise.resolve(new Map()),
  findOurs: () => Promise.resolve(new Set()),
};

function openLocalRecords(folder: string): Records {
  return {
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (hasErrorCode(error, 'ENOENT')) return undefined;
        throw error;
      }
    },
    write: (path, bytes) => writeCacheFile(join(folder, path), bytes),
    async remove(paths) {
      for (const path of paths) await rm(join(folder, path), { force: true });
    },
  };
}
