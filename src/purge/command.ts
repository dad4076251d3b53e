import { findProgram } from '../support/find-program.ts';
import { hideSecrets } from '../support/hide-secrets.ts';
import { type ProgramEnd, runProgram } from '../support/run-program.ts';
import { failPurge } from './fail.ts';
import type { ReceiverKind, World } from './receiver.ts';

/** A program of the newsroom's own; it runs in the newspaper's folder and reads all addresses from its input, a line each. */
export const command: ReceiverKind = {
  open({ purge }, world) {
    if (!purge?.command) return [];
    const [name = '', ...args] = purge.command;
    const file = findProgram(name, world);
    if (file === undefined)
      throw failPurge(
        'purge-tool-missing',
        `There is no program \`${name}\` that this user may run.`,
        'correct `purge.command` in `content/site.yaml`, or install it',
      );
    return [
      {
        name: `\`${name}\``,
        about: 'caches',
        atOnce: Number.POSITIVE_INFINITY,
        parallel: 1,
        async tell(urls) {
          const input = urls.map((url) => `${url}\n`).join('');
          const { root: cwd, env, programDeadline } = world;
          const end = await runProgram({ file, args, cwd, env, input, deadline: programDeadline() });
          tellLines(end, world);
          if (end.exit !== 0) throw explain(name, end);
        },
      },
    ];
  },
};

function tellLines({ stdout, stderr }: ProgramEnd, { env, tell }: World): void {
  for (const line of hideSecrets(`${stdout}\n${stderr}`, env).split(/\r?\n/)) if (line !== '') tell(line);
}

function explain(name: string, { exit }: ProgramEnd) {
  const how = exit === 'late' ? 'did not end in time' : `ended with ${exit}`;
  return failPurge('purge-failed', `\`${name}\` ${how}.`, 'mend what it says above, and do it again');
}
