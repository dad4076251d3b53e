import { tmpdir } from 'node:os';
import { type Examination, type Finding, sayOk } from './examination.ts';
import { writeTrial } from './write-trial.ts';

const seconds = 1000;
const slight = 2 * seconds;
const great = 60 * seconds;

/** The machine's clock, against the time that a file gets which is written now. */
export const clock: Examination = {
  name: 'clock',
  examine: ({ readClock }) => judgeClock(readClock() - writeTrial(tmpdir()), new Date(readClock())),
};

/** Judges by how many milliseconds the clock is ahead of the disk's, and by the year that it shows. */
export function judgeClock(ahead: number, now: Date): Finding {
  const hint = 'set the clock (NTP), or build with `--as-of`: publication and embargoes follow it';
  if (now.getUTCFullYear() < 2025)
    return { health: 'bad', says: `it shows the year ${now.getUTCFullYear()}`, hint };
  const off = Math.abs(ahead);
  if (off < slight) return sayOk(`${now.toISOString().slice(0, 19)}Z, as the disk's`);
  const says = `it is ${Math.round(off / seconds)} s ${ahead > 0 ? 'ahead of' : 'behind'} the disk's`;
  return { health: off < great ? 'note' : 'bad', says, hint };
}
