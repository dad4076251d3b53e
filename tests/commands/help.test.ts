import { expect, test } from 'vitest';
import { runBroadsheet } from './newspaper.ts';

test.each(['init', 'new', 'build', 'doctor', 'explain', 'next-change', 'redirects', 'schema'])(
  '`broadsheet %s --help` shows a line to copy',
  async (command) => {
    const { code, stdout } = await runBroadsheet([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Examples?:\\n  broadsheet ${command}`, 'm'));
  },
);
