import { existsSync } from 'node:fs';
import { findBuilder, isAbandoned } from '../cache/lock.ts';
import { isUnfinished } from '../publish/journal.ts';
import { type Examination, messageOf, sayOk } from './examination.ts';
import { nearestThere } from './nearest-there.ts';
import { writeTrial } from './write-trial.ts';

/** What builds left in `.broadsheet`: a lock that is held, a publication that was not finished. */
export const state: Examination = {
  name: 'builds',
  examine({ stateDir, cacheDir }) {
    try {
      for (const folder of [stateDir, cacheDir]) writeTrial(nearestThere(folder));
    } catch (error) {
      const says = `${stateDir} or the cache cannot be written: ${messageOf(error)}`;
      return { health: 'bad', says, hint: 'let Broadsheet write there' };
    }
    if (!existsSync(stateDir)) return sayOk('none yet');
    const builder = findBuilder(stateDir);
    if (builder !== undefined)
      return { health: 'note', says: `one is running${builder}`, hint: 'wait until it has ended' };
    if (isUnfinished(stateDir)) {
      const says = 'one was ended while it published, so the site is half the old and half the new one';
      return { health: 'bad', says, hint: 'build again: that finishes it first' };
    }
    if (isAbandoned(stateDir))
      return { health: 'note', says: 'the last one was killed', hint: 'the next one clears up after it' };
    return sayOk('none is running, and none is unfinished');
  },
};
