import type { Clock, Instant } from '../model/time.ts';
import { addYears, countYears } from './years.ts';

/** A clock that stands still at that moment, and notes what it was asked. */
export function openClock(now: Instant): Clock {
  let turn: Instant | undefined;
  const note = (at: Instant): void => {
    if (turn === undefined || at < turn) turn = at;
  };
  return {
    hasCome(at) {
      if (at <= now) return true;
      note(at);
      return false;
    },
    countYearsSince(at) {
      const years = countYears(at, now);
      note(addYears(at, years + 1));
      return years;
    },
    nextTurn: () => turn,
  };
}
