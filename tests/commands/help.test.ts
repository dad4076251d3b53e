import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { runBroadsheet } from './newspaper.ts';

test.each(commands.map(({ name }) => name))(
  '`broadsheet %s --help` shows a line to copy',
  async (command) => {
    const { code, stdout } = await runBroadsheet([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Examples?:\\n  broadsheet ${command}`, 'm'));
  },
);
