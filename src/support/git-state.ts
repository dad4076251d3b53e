import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What git says of a folder. */
export interface GitState {
  readonly commit: string;
  /** Whether some of the files asked for are not as in the commit. */
  readonly dirty: boolean;
}

const run = promisify(execFile);
/** A repository of any size that a build waits for is asked in much less, in milliseconds. */
const patience = 10_000;

/** Asks git, in one process that writes nothing, for the commit and for changes of `paths`; undefined where there is no git, no repository or no commit. */
export async function readGitState(
  folder: string,
  paths: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<GitState | undefined> {
  // A repository can name a program that tells git what changed; it is not to run here.
  const global = ['-C', folder, '-c', 'core.fsmonitor=false'];
  const status = ['status', '--porcelain=v2', '--branch', '--no-renames', '--no-ahead-behind', '--'];
  try {
    const { stdout } = await run('git', [...global, ...status, ...paths], {
      env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
      timeout: patience,
      maxBuffer: 2 ** 28,
    });
    const commit = /^# branch\.oid ([0-9a-f]{40,64})$/m.exec(stdout)?.[1];
    return commit === undefined ? undefined : { commit, dirty: /^[^#\n]/m.test(stdout) };
  } catch {
    return undefined; // Its exit code is the answer: no repository, or no git.
  }
}
