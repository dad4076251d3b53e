import { expect, test } from 'vitest';
import { type LockPlace, takeLock } from '../../src/deploy/lock-object.ts';

/** A place in memory that knows conditions, or ignores them. */
function openPlace(knowsConditions = true) {
  let [there, writings] = [undefined as { text: string; tag: string } | undefined, 0];
  const place: LockPlace = {
    place: 'the store',
    read: () => Promise.resolve(there),
    swap(text, tag) {
      if (knowsConditions && there?.tag !== tag) return Promise.resolve(undefined);
      there = { text, tag: String(++writings) };
      return Promise.resolve(there.tag);
    },
    remove: () => Promise.resolve(void (there = undefined)),
  };
  return {
    place,
    see: () => there?.text,
    put: (text: string) => (there = { text, tag: String(++writings) }),
  };
}

const elsewhere = JSON.stringify({
  owner: 'other',
  machine: 'elsewhere',
  process: 1,
  since: '2026-03-01T00:00:00.000Z',
  beat: 0,
});

function makeTaker() {
  const told: string[] = [];
  return { told, readClock: () => 0, tell: (line: string) => void told.push(line) };
}

test('a lock stands there while it is held, and is gone afterwards', async () => {
  const { place, see } = openPlace();
  const lock = await takeLock(place, makeTaker());
  expect(see()).toContain('"process"');
  expect(lock.notice).toBeUndefined();
  await lock.assertHeld();
  await lock.release();
  expect(see()).toBeUndefined();
});

test('a place that writes whatever it is told is found out', async () => {
  const { place } = openPlace(false);
  const lock = await takeLock(place, makeTaker());
  expect(lock.notice).toContain('knows no conditional writes');
  await lock.release();
});

test('who is alive elsewhere is waited for, and named if the wait was in vain', async () => {
  const { place, put } = openPlace();
  put(elsewhere);
  const alive = setInterval(() => put(elsewhere), 5);
  const taker = makeTaker();
  await expect(takeLock(place, taker, { silence: 5000, patience: 30 })).rejects.toMatchObject({
    exitCode: 2,
    problems: [
      {
        code: 'deploy-running',
        message: 'Another deploy to the store is running (process 1, since 2026-03-01T00:00:00Z).',
      },
    ],
  });
  clearInterval(alive);
  expect(taker.told).toHaveLength(1);
});

test('who is silent for too long elsewhere is dead', async () => {
  const { place, put, see } = openPlace();
  put(elsewhere);
  const lock = await takeLock(place, makeTaker(), { silence: 60, patience: 20_000 });
  expect(see()).not.toContain('elsewhere');
  await lock.release();
});

test('a lock that another deploy has taken over is neither held any more nor removed', async () => {
  const { place, put, see } = openPlace();
  const lock = await takeLock(place, makeTaker(), { silence: 0, patience: 1000 });
  put(elsewhere);
  await expect(lock.assertHeld()).rejects.toMatchObject({ problems: [{ code: 'deploy-overtaken' }] });
  await lock.release();
  expect(see()).toBe(elsewhere);
});

test('a lock that cannot be read is taken over when its owner does not come back', async () => {
  const { place, put, see } = openPlace();
  put('garbage');
  const lock = await takeLock(place, makeTaker(), { silence: 60, patience: 20_000 });
  expect(see()).toContain('"owner"');
  await lock.release();
});
