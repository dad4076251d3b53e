import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { type Examination, type Finding, type Patient, sayOk } from './examination.ts';

const run = promisify(execFile);

/** The checkout that the newspaper is in: what it would commit by mistake, and what is not committed. */
export const git: Examination = {
  name: 'git',
  async examine(patient) {
    const shallow = await ask(patient, 'rev-parse', '--is-shallow-repository');
    if (shallow === undefined) return sayOk('not in a checkout');
    const exposed: string[] = [];
    for (const folder of [patient.out, patient.stateDir]) {
      const name = relative(patient.root, folder);
      if (!name.startsWith('..') && !(await isIgnored(patient, name))) exposed.push(name);
    }
    const changed = await ask(
      patient,
      'status',
      '--porcelain',
      '--untracked-files=all',
      '--',
      'content',
      'templates',
    );
    return judgeCheckout({ exposed, uncommitted: countLines(changed), isShallow: shallow.trim() === 'true' });
  },
};

interface Checkout {
  /** Folders that are made by builds and not ignored. */
  readonly exposed: readonly string[];
  /** Files of the newspaper. */
  readonly uncommitted: number;
  readonly isShallow: boolean;
}

function judgeCheckout({ exposed, uncommitted, isShallow }: Checkout): Finding {
  if (exposed.length > 0) {
    const names = exposed.map((name) => `\`${name}/\``).join(' and ');
    const says = `${names} would be committed, though builds make ${exposed.length > 1 ? 'them' : 'it'}`;
    return { health: 'note', says, hint: `put ${names} into \`.gitignore\`` };
  }
  if (uncommitted > 0) {
    const says = `${uncommitted} ${uncommitted === 1 ? 'file' : 'files'} of the newspaper not committed`;
    return { health: 'note', says, hint: 'commit them, if others are to build the same site' };
  }
  if (!isShallow) return sayOk('all is committed, and what builds make is ignored');
  const says = 'the checkout is shallow, which is enough for a build';
  return { health: 'note', says, hint: 'in a CI job, keep `.broadsheet` and the site from run to run' };
}

async function isIgnored(patient: Patient, name: string): Promise<boolean> {
  return (await ask(patient, 'check-ignore', '--no-index', `${name}/a-file`)) !== undefined;
}

function countLines(text = ''): number {
  return text.split('\n').filter((line) => line !== '').length;
}

/** What git answers without writing anything; undefined where it refuses, or is not there. */
async function ask({ root, env }: Patient, ...args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', root, ...args], { env: { ...env, GIT_OPTIONAL_LOCKS: '0' } });
    return stdout;
  } catch {
    return undefined; // Its exit code is the answer: no repository, not ignored, no git.
  }
}
