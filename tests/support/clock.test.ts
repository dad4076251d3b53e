import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock, Instant } from '../../src/model/time.ts';
import { openClock } from '../../src/support/clock.ts';

const moments = fc.integer({ min: -4e12, max: 4e12 }).map((at) => at as Instant);

test('a moment has come when it is now, and not a millisecond before', () => {
  const now = 1_000 as Instant;
  expect(openClock(now).hasCome(now)).toBe(true);
  expect(openClock(now).hasCome(1_001 as Instant)).toBe(false);
});

test('a clock that is not asked, or only for what has been, never turns', () => {
  const clock = openClock(1_000 as Instant);
  expect(clock.nextTurn()).toBeUndefined();
  clock.hasCome(999 as Instant);
  expect(clock.nextTurn()).toBeUndefined();
});

test('all answers are the same until the next turn, and one is another from then on', () => {
  const questions = fc.array(fc.tuple(fc.boolean(), moments), { minLength: 1, maxLength: 8 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(moments, questions, share, (now, asked, part) => {
      const clock = openClock(now);
      const answers = answer(clock, asked);
      const turn = clock.nextTurn();
      const end = turn ?? now + 1e14;
      const between = Math.min(end - 1, Math.floor(now + part * (end - now))) as Instant;
      expect(answer(openClock(between), asked)).toEqual(answers);
      const after = turn === undefined ? undefined : answer(openClock(turn), asked);
      expect(after).not.toEqual(answers);
    }),
  );
});

function answer(clock: Clock, asked: readonly (readonly [boolean, Instant])[]): unknown[] {
  return asked.map(([isYears, at]) => (isYears ? clock.countYearsSince(at) : clock.hasCome(at)));
}
