import { createHash, randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { hasErrorCode } from '../support/error-code.ts';
import { parseJson } from '../support/parse-json.ts';
import { describeWait, failDeploy, failRunning } from './fail.ts';
import type { StoreLock } from './target.ts';

/** A file of a store that says who deploys. */
export interface LockPlace {
  /** The store, for people. */
  readonly place: string;
  /** Whether it is known that the store knows no conditions; otherwise it is tried. */
  readonly isOpenDoor?: boolean;
  /** What stands there; the tag is another one after each writing. */
  read(): Promise<{ readonly text: string; readonly tag: string } | undefined>;
  /**
   * Writes, if what stands there still has the tag, or if nothing does where the tag is undefined; answers with the new tag, or with
   * undefined if it is not so. A store that knows no conditions always writes.
   */
  swap(text: string, tag: string | undefined): Promise<string | undefined>;
  remove(): Promise<void>;
}

/** How long whoever holds a lock may be silent, and how long others wait for it; in milliseconds. */
export interface LockTimes {
  readonly silence: number;
  readonly patience: number;
}

const ownerShape = z.object({
  owner: z.string(),
  machine: z.string(),
  process: z.number(),
  since: z.string(),
  beat: z.number(),
});
type Owner = z.infer<typeof ownerShape>;

const usualTimes: LockTimes = { silence: 30_000, patience: 90_000 };
const retryMs = 500;

/** For whoever takes a lock. */
export interface LockTaker {
  readonly readClock: () => number;
  readonly tell: (line: string) => void;
}

/**
 * Takes the lock, waits where a deploy is running, and takes it over from one that was killed: whose process is gone, or that has
 * been silent for too long. Rejects with ProblemError (exit 2) where the other one goes on.
 */
export async function takeLock(
  place: LockPlace,
  { readClock, tell }: LockTaker,
  times: LockTimes = usualTimes,
): Promise<StoreLock> {
  const since = new Date(readClock()).toISOString();
  let owner: Owner = {
    owner: randomUUID(),
    machine: identifyMachine(),
    process: process.pid,
    since,
    beat: 0,
  };
  let tag = await acquire(place, JSON.stringify(owner), tell, times);
  // Nothing may be written where something is. Who writes all the same knows no conditions.
  const again = place.isOpenDoor ? tag : await place.swap(JSON.stringify(owner), undefined);
  const isExclusive = again === undefined;
  tag = again ?? tag;
  let heardAt = performance.now();
  let isLost = false;
  const beat = async (): Promise<void> => {
    owner = { ...owner, beat: owner.beat + 1 };
    const isOther = !isExclusive && readOwner((await place.read())?.text)?.owner !== owner.owner;
    const next = isOther ? undefined : await place.swap(JSON.stringify(owner), tag);
    if (next === undefined) isLost = true;
    else [tag, heardAt] = [next, performance.now()];
  };
  let beating: Promise<void> | undefined;
  const beatOnce = (): Promise<void> => (beating ??= beat().finally(() => (beating = undefined)));
  const refuseLost = (): void => {
    if (isLost) throw failOvertaken(place.place);
  };
  // Whether the place was out of reach for a moment, the next beat or `assertHeld` finds out.
  const timer = setInterval(() => void beatOnce().catch(() => undefined), times.silence / 3);
  timer.unref();
  return {
    notice: isExclusive ? undefined : describeOpenDoor(place.place),
    refuseLost,
    async assertHeld() {
      if (!isLost && performance.now() - heardAt > times.silence / 2) await beatOnce();
      refuseLost();
    },
    async release() {
      clearInterval(timer);
      await beating?.catch(() => undefined);
      if (!isLost) await place.remove();
    },
  };
}

/** The tag of the lock, once it is ours. */
async function acquire(
  place: LockPlace,
  text: string,
  tell: LockTaker['tell'],
  times: LockTimes,
): Promise<string> {
  const begun = performance.now();
  let seen: { readonly tag: string; readonly at: number } | undefined;
  for (let isTold = false; ;) {
    const there = await place.read();
    if (there && there.tag !== seen?.tag) seen = { tag: there.tag, at: performance.now() };
    const isSilent = seen !== undefined && performance.now() - seen.at > times.silence;
    if (!there || isSilent || isOwnerDead(readOwner(there.text))) {
      const tag = await place.swap(text, there?.tag);
      if (tag !== undefined) return tag;
      continue;
    }
    const owner = nameOwner(readOwner(there.text));
    if (performance.now() - begun > times.patience) throw failRunning(place.place, owner);
    if (!isTold) tell(describeWait(place.place, owner));
    isTold = true;
    await setTimeout(Math.min(retryMs, times.silence / 3));
  }
}

function readOwner(text: string | undefined): Owner | undefined {
  return text === undefined ? undefined : ownerShape.safeParse(parseJson(text)).data;
}

/** As the end of a sentence. */
function nameOwner(owner: Owner | undefined): string {
  return owner ? ` (process ${owner.process}, since ${owner.since.replace(/\.\d+Z$/, 'Z')})` : '';
}

/** Of a process elsewhere nobody can know. */
function isOwnerDead(owner: Owner | undefined): boolean {
  if (owner?.machine !== identifyMachine()) return false;
  try {
    process.kill(owner.process, 0);
    return false;
  } catch (error) {
    return hasErrorCode(error, 'ESRCH');
  }
}

/** The same of two processes only if they see each other's numbers. Nothing is told of the machine by it. */
function identifyMachine(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'EACCES', 'ENOTDIR')) throw error; // Only Linux has such spaces.
  }
  return createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 16);
}

function describeOpenDoor(place: string): string {
  return `${place} knows no conditional writes: two deploys that begin at the same moment are not kept apart there.`;
}

function failOvertaken(place: string): Error {
  return failDeploy(
    'deploy-overtaken',
    `This deploy to ${place} was silent for so long that another one took over.`,
    'let that one end, and deploy again if the site there is not the one you want',
  );
}
