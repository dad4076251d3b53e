import type { ProblemError } from '../../model/problem.ts';
import { failDeploy } from '../fail.ts';

interface Ending {
  readonly exit: number | 'absent';
  readonly stderr: string;
}

/** Whether the line broke, so that another try may be luckier: rsync's 10, 12, 30 and 35, and ssh's 255. */
export function isWorthRetrying({ exit, stderr }: Ending): boolean {
  if (isRefusal(stderr)) return false;
  return exit !== 'absent' && [10, 12, 30, 35, 255].includes(exit);
}

function isRefusal(stderr: string): boolean {
  return /Permission denied|auth failed|Host key verification failed|Unknown module|Could not resolve|Name or service not known/i.test(
    stderr,
  );
}

/** The ProblemError (exit 2) that says in words why rsync ended so. */
export function explainExit({ exit, stderr }: Ending, place: string): ProblemError {
  if (exit === 'absent')
    return failDeploy(
      'deploy-tool-missing',
      'The program `rsync` is not installed on this machine.',
      'install it (`apt-get install rsync`), or deploy to another target',
    );
  if (/unknown option|option may only|--mkpath/.test(stderr) && exit === 1)
    return failDeploy(
      'deploy-tool-missing',
      'The program `rsync` is too old, here or on the server.',
      'install version 3.2.3 or a newer one on both',
    );
  if (/auth failed|Host key verification failed|Permission denied \(/.test(stderr))
    return failDeploy(
      'deploy-denied',
      `${place} does not let this machine in.`,
      'give the job the key of the server (SSH_AUTH_SOCK) or the password (RSYNC_PASSWORD), and make the server known to ssh',
    );
  if (/Permission denied|read only|Operation not permitted|Read-only file system/i.test(stderr))
    return failDeploy('deploy-denied', `Writing to ${place} is not allowed.`, 'let this user write there');
  if (/Unknown module/.test(stderr))
    return failDeploy(
      'deploy-denied',
      `The server has no module of that name: ${place}.`,
      'correct `destination`',
    );
  if (/No space left|Disk quota/.test(stderr))
    return failDeploy(
      'deploy-denied',
      `The disk of ${place} is full.`,
      'free some space there, and deploy again',
    );
  return failDeploy(
    'deploy-unreachable',
    `${place} could not do it (rsync ended with ${exit}: ${firstLine(stderr)}).`,
    'mend that, and deploy again: it goes on where it was',
  );
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 200) || 'no reason given';
}
