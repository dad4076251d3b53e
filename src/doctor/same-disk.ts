import { statSync } from 'node:fs';
import { type Examination, type Finding, sayOk } from './examination.ts';
import { nearestThere } from './nearest-there.ts';

/** Whether what is ready can be renamed into the site, or has to be copied. */
export const sameDisk: Examination = {
  name: 'same disk',
  examine: ({ stateDir, out }) => judgeDisks({ state: readDisk(stateDir), site: readDisk(out) }),
};

/** Judges by the numbers of the disks on which `.broadsheet` and the site are. */
export function judgeDisks({ state, site }: { readonly state: number; readonly site: number }): Finding {
  if (state === site) return sayOk('the site and `.broadsheet` are on one');
  const says = 'the site is on another disk than `.broadsheet`, so it is prepared beside the site';
  return { health: 'note', says, hint: 'leave room for a second copy of what changes on that disk' };
}

function readDisk(folder: string): number {
  return statSync(nearestThere(folder)).dev;
}
