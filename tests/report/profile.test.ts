import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openProfile } from '../../src/report/profile.ts';

test('every stage has its line, with how much there was to do', () => {
  const profile = openProfile();
  profile.observe({ stage: 'parse', done: 1 });
  profile.observe({ stage: 'parse', done: 12 });
  profile.observe({ stage: 'render', done: 30 });
  const output = new PassThrough({ encoding: 'utf8' });
  profile.print(output);
  expect(String(output.read()).replaceAll(/ +\d+ ms/g, ' # ms')).toBe(
    'start # ms\nparse # ms        12\nrender # ms        30\n',
  );
});
