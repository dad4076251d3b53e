import { expect, test } from 'vitest';
import { namingCause } from '../../src/publish/disk-error.ts';

const refuse = (code: string, path?: string) => () =>
  Promise.reject(Object.assign(new Error(code), { code, ...(path !== undefined && { path }) }));

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['EACCES', 'writing is not allowed there'],
  ['EPERM', 'writing is not allowed there'],
  ['EROFS', 'writing is not allowed there'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long for this disk'],
])('%s is told as: %s', async (code, words) => {
  await expect(namingCause('/paper/public', refuse(code))).rejects.toMatchObject({
    exitCode: 2,
    problems: [
      { code: 'output-unwritable', message: `The site cannot be written to /paper/public: ${words}.` },
    ],
  });
});

test('the file that was refused is named', async () => {
  await expect(namingCause('/paper/public', refuse('EACCES', '/paper/public/a.html'))).rejects.toThrow(
    'The site cannot be written to /paper/public: writing is not allowed there (/paper/public/a.html).',
  );
});

test('any other failure is not dressed up as the machine’s', async () => {
  await expect(namingCause('/paper/public', refuse('EBADF'))).rejects.toThrow(/^EBADF$/);
});
