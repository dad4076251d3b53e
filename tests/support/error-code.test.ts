import { expect, test } from 'vitest';
import { hasErrorCode } from '../../src/support/error-code.ts';

test('an error of the system is told by its code, and nothing else passes for one', () => {
  const absent = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  expect(hasErrorCode(absent, 'EACCES', 'ENOENT')).toBe(true);
  expect(hasErrorCode(absent, 'EACCES')).toBe(false);
  expect(hasErrorCode({ code: 'ENOENT' }, 'ENOENT')).toBe(false);
  expect(hasErrorCode(new Error('ENOENT'), 'ENOENT')).toBe(false);
});
