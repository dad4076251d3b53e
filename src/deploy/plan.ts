import type { DeployStep, SiteFile } from '../model/deploy.ts';
import { compareRemovals, waveOf } from '../support/site-order.ts';
import { type DeployedFile, type Manifest, removed } from './manifest.ts';

/** A file of the site, and by what it is known again at the target. */
export interface SealedFile extends SiteFile {
  /** Of its bytes and headers: 32 digits. */
  readonly seal: string;
}

/** What is known of the target. */
export interface TargetState {
  /** What Broadsheet put there, as far as is known. */
  readonly files: Manifest;
  /** Paths of which nobody knows what the target holds, though `files` may say something. */
  readonly doubtful: ReadonlySet<string>;
}

/** What a deploy does, and what there is afterwards. */
export interface DeployPlan {
  /** What has to be removed first, because a name of the site stands in its place: a folder where a file was, or a file where a folder was. */
  readonly obstacles: readonly DeployStep[];
  /** What to send, in the order in which it becomes visible; all of a wave before any of the next: assets, pages, lists of pages. */
  readonly sends: readonly (readonly DeployStep[])[];
  /** What to remove in the end, in waves, too: lists, pages, assets. */
  readonly removals: readonly (readonly DeployStep[])[];
  readonly kept: number;
  /** Files that stay for a while though the site does not have them any more. */
  readonly lingering: number;
  /** How many of the files that were part of the site are not any more. */
  readonly vanished: number;
  readonly next: Manifest;
}

/** What the plan follows. */
export interface PlanRules {
  /** Doubtful files that are there as they should be. */
  readonly confirmed: ReadonlySet<string>;
  readonly graceDays: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Plans how the target becomes the site. */
export function planDeploy(site: readonly SealedFile[], state: TargetState, rules: PlanRules): DeployPlan {
  const next = new Map<string, DeployedFile>();
  const sends: [DeployStep[], DeployStep[], DeployStep[]] = [[], [], []];
  for (const file of site) {
    const { path, size } = file;
    next.set(path, describeFile(file));
    const why = compareFile(file, state, rules);
    if (why !== undefined) sends[waveOf(path)].push({ action: 'send', path, bytes: size, why });
  }
  const { removals, ...counts } = planRemovals(next, state, rules);
  return {
    ...removals,
    sends: sends.map((wave) => wave.toSorted(compareSteps)),
    kept: site.length - sends.flat().length,
    ...counts,
    next,
  };
}

function describeFile({ hash, size, seal, contentKey }: SealedFile): DeployedFile {
  return { hash: hash.slice(0, 32), size, seal, contentKey: contentKey?.slice(0, 16) ?? '' };
}

/** Why a file has to be sent; undefined where it need not. */
function compareFile(
  { path, hash, seal }: SealedFile,
  { files, doubtful }: TargetState,
  { confirmed }: PlanRules,
): DeployStep['why'] | undefined {
  const there = files.get(path);
  const isDoubtful = doubtful.has(path);
  if (isDoubtful ? confirmed.has(path) : there?.seal === seal) return undefined;
  if (isDoubtful && (!there || there.seal === seal)) return 'unsure';
  if (!there || there.goneAt === removed || there.hash === '') return 'new';
  return there.hash === hash.slice(0, 32) ? 'headers' : 'content';
}

const dayMs = 86_400_000;

/** What goes and what lingers; `next` is told of both. */
function planRemovals(
  next: Map<string, DeployedFile>,
  { files }: TargetState,
  { graceDays, now }: PlanRules,
): Pick<DeployPlan, 'lingering' | 'vanished'> & {
  readonly removals: Pick<DeployPlan, 'obstacles' | 'removals'>;
} {
  const steps: DeployStep[] = [];
  const stands = findNames(next.keys());
  let [lingering, vanished] = [0, 0];
  const gone = [...files].filter(([path]) => !next.has(path));
  const obstacles = new Set(gone.flatMap(([path]) => (stands(path) ? [path] : [])));
  for (const [path, file] of gone) {
    const { size, goneAt } = file;
    if (goneAt === undefined && file.hash !== '') vanished += 1;
    const isNewlyGone = goneAt === undefined || goneAt === removed;
    const since = isNewlyGone ? now : goneAt;
    const mayLinger = waveOf(path) === 0 && goneAt !== removed && !obstacles.has(path);
    if (mayLinger && now - since < graceDays * dayMs) {
      lingering += 1;
      next.set(path, { ...file, goneAt: since });
      continue;
    }
    next.set(path, { ...file, goneAt: removed });
    steps.push({ action: 'remove', path, bytes: size, why: isNewlyGone ? 'gone' : 'expired' });
  }
  const rest = steps.filter(({ path }) => !obstacles.has(path)).toSorted(compareSteps);
  const waves = [2, 1, 0].map((wave) => rest.filter(({ path }) => waveOf(path) === wave));
  return {
    removals: { obstacles: steps.filter(({ path }) => obstacles.has(path)), removals: waves },
    lingering,
    vanished,
  };
}

/** Tells of a path whether one of the names needs its place: as a folder, or as the file in whose folder it would be. */
function findNames(names: Iterable<string>): (path: string) => boolean {
  const files = new Set(names);
  const folders = new Set([...files].flatMap(listFolders));
  return (path) => folders.has(path) || listFolders(path).some((folder) => files.has(folder));
}

function listFolders(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

function compareSteps(one: DeployStep, other: DeployStep): number {
  if (one.action === 'remove') return compareRemovals(one.path, other.path);
  return one.path < other.path ? -1 : 1;
}
