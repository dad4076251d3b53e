import { hash } from 'node:crypto';
import type { DeployReport, DeployStep } from '../model/deploy.ts';
import type { ChangedFile } from '../model/changes.ts';
import { listChangedFiles, mergeChanges } from './changed-files.ts';
import { askConsent, type Deployment, listDoubts, listSteps } from './deployment.ts';
import { failInterrupted } from './fail.ts';
import { keepHostTexts, listAnswers } from './host-record.ts';
import { removeJournal, writeJournal, writeManifest } from './manifest.ts';
import { type DeployPlan, planDeploy, type SealedFile } from './plan.ts';
import type { Store, StoreLock, StoreTarget, Upload } from './target.ts';
import { type KnownTarget, readTarget } from './target-state.ts';
import { prepareUploads } from './uploads.ts';

type File = SealedFile & Upload;

/** Deploys to a place that holds files by path. */
export async function deployToStore(
  deployment: Deployment,
  target: StoreTarget,
): Promise<DeployReport | undefined> {
  const store = await target.openStore(deployment.settings, deployment);
  try {
    if (deployment.dryRun) {
      const { report, plan, known } = await compare(deployment, store);
      return { ...report, notices: [...report.notices, ...listDoubts(plan, known)] };
    }
    const lock = await store.lock();
    let notice: string | undefined;
    let report: DeployReport | undefined;
    try {
      report = await deployLocked(deployment, store, lock);
    } finally {
      notice = await release(lock, store.place);
    }
    return report && notice !== undefined ? { ...report, notices: [...report.notices, notice] } : report;
  } finally {
    await store.close();
  }
}

/** Whatever the deploy came to, that its lock could not be removed is of less weight: one line, or nothing. */
function release(lock: StoreLock, place: string): Promise<string | undefined> {
  return lock.release().then(
    () => undefined,
    () => `The lock of ${place} could not be removed: the next deploy may have to wait for half a minute.`,
  );
}

async function deployLocked(
  deployment: Deployment,
  store: Store,
  lock: StoreLock,
): Promise<DeployReport | undefined> {
  const { plan, known, uploads, report } = await compare(deployment, store);
  if (!(await askConsent(deployment, listDoubts(plan, known)))) return undefined;
  const isToDo = report.steps.length > 0 || known.isUnfinished;
  let bytes = 0;
  if (isToDo) {
    await writeJournal(store, report);
    bytes = await send(deployment, { store, lock, plan, uploads });
    await lock.assertHeld();
    await writeManifest(store, plan.next);
    await keepHostTexts(deployment, store, report.steps);
    await remove(deployment, store, plan);
    await deployment.purge(report);
    await removeJournal(store);
  }
  const notices = [...report.notices, ...(lock.notice === undefined ? [] : [lock.notice])];
  return { ...report, bytes, requests: store.countRequests(), notices };
}

interface Comparison {
  readonly known: KnownTarget;
  readonly plan: DeployPlan;
  readonly uploads: readonly File[];
  /** As if nothing of it had been done. */
  readonly report: DeployReport;
}

/** Looks at the target, and changes nothing. */
async function compare(deployment: Deployment, store: Store): Promise<Comparison> {
  const uploads = prepareUploads(deployment, store);
  deployment.observe({ stage: 'compare', done: 0, total: uploads.length });
  const read = await readTarget(store, uploads, store);
  const known = deployment.verify ? await doubtListed(read, uploads, store) : read;
  const asked = uploads.filter(({ path }) => known.doubtful.has(path));
  const confirmed = asked.length === 0 ? new Set<string>() : await store.findSame(asked);
  const { settings } = deployment;
  const graceDays = 'graceDays' in settings ? settings.graceDays : 0;
  const plan = planDeploy(uploads, known, { confirmed, graceDays, now: deployment.readClock() });
  const steps = listSteps(plan);
  const answers = await listAnswers(
    deployment,
    store,
    steps,
    uploads.map(({ path }) => path),
  );
  const report: DeployReport = {
    target: deployment.target,
    place: store.place,
    dryRun: deployment.dryRun,
    continued: known.isUnfinished,
    steps,
    kept: plan.kept,
    lingering: plan.lingering,
    ...mergeChanges(known.untold, { files: describeChanges(steps, known, plan), answers }),
    bytes: 0,
    requests: store.countRequests(),
    notices: known.notices,
  };
  return { known, plan, uploads, report };
}

/** What the steps change; a page that was there counts as another one where its own content is, or where that is not known. */
function describeChanges(
  steps: readonly DeployStep[],
  { files }: KnownTarget,
  { next }: DeployPlan,
): ChangedFile[] {
  return listChangedFiles(steps, (path) => {
    const key = next.get(path)?.contentKey;
    return key === undefined || key === '' ? undefined : files.get(path)?.contentKey !== key;
  });
}

/** Compares what is known with a listing: what is not there is forgotten, what is another size or other bytes is doubted. */
async function doubtListed(known: KnownTarget, uploads: readonly File[], store: Store): Promise<KnownTarget> {
  const listed = await store.list();
  const files = new Map([...known.files].filter(([path]) => listed.has(path)));
  const doubtful = new Set([...known.doubtful].filter((path) => listed.has(path)));
  for (const upload of uploads) {
    const stored = listed.get(upload.path);
    if (stored && !(await isListedSame(upload, stored))) doubtful.add(upload.path);
  }
  return { ...known, files, doubtful };
}

async function isListedSame(
  upload: Upload,
  { size, md5 }: { readonly size: number; readonly md5?: string | undefined },
): Promise<boolean> {
  if (md5 === undefined) return false;
  const bytes = await upload.read();
  return bytes.length === size && hash('md5', bytes, 'hex') === md5;
}

/** Sends wave after wave: a page only when all that it names is there. */
async function send(
  { observe, isInterrupted }: Deployment,
  work: {
    readonly store: Store;
    readonly lock: StoreLock;
    readonly plan: DeployPlan;
    readonly uploads: readonly File[];
  },
): Promise<number> {
  const { store, lock, plan, uploads } = work;
  const byPath = new Map<string, File>(uploads.map((upload) => [upload.path, upload]));
  const total = plan.sends.flat().length;
  let [done, bytes] = [0, 0];
  if (plan.obstacles.length > 0) await store.remove(plan.obstacles.map(({ path }) => path));
  for (const wave of plan.sends) {
    if (wave.length === 0) continue;
    await lock.assertHeld();
    const files = wave.flatMap(({ path }) => byPath.get(path) ?? []);
    await store.send(files, (_, sent) => {
      lock.refuseLost();
      if (isInterrupted?.()) throw failInterrupted(store.place);
      bytes += sent;
      observe({ stage: 'send', done: ++done, total });
    });
  }
  return bytes;
}

async function remove({ observe }: Deployment, store: Store, { removals }: DeployPlan): Promise<void> {
  const total = removals.flat().length;
  let done = 0;
  for (const wave of removals) {
    if (wave.length === 0) continue;
    await store.remove(wave.map(({ path }) => path));
    done += wave.length;
    observe({ stage: 'remove', done, total });
  }
}
