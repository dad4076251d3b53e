import { join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { ProblemError } from '../model/problem.ts';
import { openDeskReport } from '../report/desk.ts';
import { checkInstant, readAsOf } from './as-of.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';

interface DevFlags {
  readonly root: string;
  readonly port?: number;
  readonly asOf?: string;
  readonly strict?: true;
  readonly cacheDir?: string;
}

const usualPort = 4280;

/** `broadsheet dev`: a preview of everything in the browser, which follows each save. */
export const devCommand = defineCommand<DevFlags>({
  name: 'dev',
  summary: 'Show the newspaper in the browser, drafts too, and follow each save.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--port <n>', `where to listen (default: ${usualPort}, or the next free one)`).argParser(
      readPort,
    ),
    new Option('--as-of <instant>', 'show the site as of this moment (default: now)').argParser(checkInstant),
    new Option('--strict', 'let warnings count as errors'),
    makeCacheOption(),
  ],
  examples: [
    ['broadsheet dev', `show the newspaper at http://127.0.0.1:${usualPort}, and follow each save`],
    ['broadsheet dev --port 3000 --as-of 2026-10-02', 'elsewhere, and as of that day'],
  ],
  run: openDesk,
});

async function openDesk(flags: DevFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const out = join(root, 'public');
  const { stdout, stderr } = context;
  try {
    const state = findStateFolders({ root, out }, flags.cacheDir, context);
    const asOf = flags.asOf === undefined ? undefined : await readAsOf(flags.asOf, root);
    const [{ runDesk }, { pollingNotice }] = await Promise.all([
      import('../dev/desk.ts'),
      import('../dev/watch.ts'),
    ]);
    const report = openDeskReport({ ...context, root });
    const options = { root, out, ...state, drafts: true, strict: flags.strict === true, keepGoing: false };
    const readClock = () => asOf ?? context.readClock();
    const port = { port: flags.port ?? usualPort, exact: flags.port !== undefined };
    const listener = {
      ...report,
      onPolling: () => stderr.write(`${pollingNotice}\n`),
      onFault: (error: unknown) => stderr.write(`${describeFault(error)}\n`),
    };
    await runDesk({ ...options, readClock, port, signal: context.catchInterrupt() }, listener);
    // What is being built meanwhile is nobody's any more.
    context.leaveWork();
    stdout.write('\n');
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: 'pretty', context });
  }
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function readPort(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw new InvalidArgumentError('Please write a whole number from 0 to 65535.');
}
