import { ProblemError } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';

interface Cause {
  readonly codes: readonly string[];
  readonly message: string;
  readonly hint: string;
}

const causes: readonly Cause[] = [
  { codes: ['ENOSPC', 'EDQUOT'], message: 'the disk is full', hint: 'free some space and build again' },
  {
    codes: ['EFBIG'],
    message: 'a file would be larger than this user may write',
    hint: 'raise the limit (`ulimit -f unlimited`) and build again',
  },
  {
    codes: ['EBUSY', 'EXDEV'],
    message: 'it is a disk of its own, which cannot be replaced',
    hint: 'name a folder within that disk with `--out`',
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    message: 'writing is not allowed there',
    hint: 'allow this user to write there, or name another folder with `--out`',
  },
  {
    codes: ['EMFILE', 'ENFILE'],
    message: 'too many files are open',
    hint: 'raise the limit (`ulimit -n 1024`) and build again',
  },
  {
    codes: ['ENAMETOOLONG'],
    message: 'its name is too long for this disk',
    hint: 'shorten the slug or the tag',
  },
  {
    codes: ['ENOTEMPTY'],
    message: 'something else has written there meanwhile',
    hint: 'build again',
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    message: 'a file stands where a folder belongs',
    hint: 'move that file away',
  },
];

/** Runs work on the disk; what the system refuses becomes a ProblemError (exit 2) that names the folder and the cause. */
export async function namingCause<Result>(
  folder: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const cause = causes.find(({ codes }) => hasErrorCode(error, ...codes));
    if (!cause) throw error;
    const path = error instanceof Error && 'path' in error ? String(error.path) : folder;
    const where = path === folder ? '' : ` (${path})`;
    throw new ProblemError(
      [
        {
          code: 'output-unwritable',
          severity: 'error',
          message: `The site cannot be written to ${folder}: ${cause.message}${where}.`,
          hint: cause.hint,
        },
      ],
      2,
    );
  }
}
