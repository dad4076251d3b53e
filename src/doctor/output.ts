import { statSync } from 'node:fs';
import { ProblemError } from '../model/problem.ts';
import { refuseForeignFolder } from '../publish/ownership.ts';
import { type Examination, messageOf, sayOk } from './examination.ts';
import { nearestThere } from './nearest-there.ts';
import { writeTrial } from './write-trial.ts';

/** Whether the site's folder is Broadsheet's, and can be written. */
export const output: Examination = {
  name: 'output',
  async examine({ out }) {
    const there = nearestThere(out);
    if (!statSync(there).isDirectory())
      return {
        health: 'bad',
        says: `${there} is no folder`,
        hint: 'remove it, or name another with `--out`',
      };
    try {
      await refuseForeignFolder(out);
      writeTrial(there);
      return sayOk(there === out ? `${out} is Broadsheet's and can be written` : `${out} can be made`);
    } catch (error) {
      if (error instanceof ProblemError) return describeForeign(error);
      const says = `${there} cannot be written: ${messageOf(error)}`;
      return { health: 'bad', says, hint: 'let Broadsheet write there, or name another folder with `--out`' };
    }
  },
};

function describeForeign({ problems: [problem] }: ProblemError) {
  const says = problem?.message.replace(/\.$/, '') ?? '';
  return { health: 'bad' as const, says, ...(problem?.hint !== undefined && { hint: problem.hint }) };
}
