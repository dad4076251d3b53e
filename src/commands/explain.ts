import { join, resolve } from 'node:path';
import { Argument, Option } from 'commander';
import { explainPath } from '../build/explanation/explain-path.ts';
import { withScratchCache } from '../cache/scratch-cache.ts';
import type { Explanation } from '../model/explanation.ts';
import { ProblemError } from '../model/problem.ts';
import { describeExplanation } from '../report/explanation.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { checkInstant, readAsOf } from './as-of.ts';
import { reportProblems } from './report-problems.ts';
import { findStateFolders, makeCacheOption } from './state-folders.ts';

interface ExplainFlags {
  readonly root: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly cacheDir?: string;
  readonly format: 'pretty' | 'json';
}

/** `broadsheet explain`: where values came from, which pages show them, and why a page is what it is. */
export const explainCommand = defineCommand<ExplainFlags>({
  name: 'explain',
  summary: 'Tell of an article or a file of the site where everything in it came from, and why.',
  operands: new Argument(
    '<path>',
    "an article's file, address, id or slug; a file of the site; a picture; a template",
  ),
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--out <dir>', 'where the site was published (default: <root>/public)'),
    new Option('--as-of <instant>', 'explain the site of this moment (default: now)').argParser(checkInstant),
    makeCacheOption(),
    new Option('--format <format>', 'how to tell').choices(['pretty', 'json']).default('pretty'),
  ],
  remarks:
    'Examples:\n  broadsheet explain content/articles/world/talks.md\n  broadsheet explain /world/2022/01/09/talks/ --as-of 2022-01-08\n  broadsheet explain public/rss.xml',
  run: explain,
});

async function explain(
  flags: ExplainFlags,
  context: CommandContext,
  [written = '']: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  const out = flags.out === undefined ? join(root, 'public') : resolve(context.cwd, flags.out);
  try {
    const state = findStateFolders({ root, out }, flags.cacheDir, context);
    const asOf = flags.asOf === undefined ? context.readClock() : await readAsOf(flags.asOf, root);
    const options = { root, out, ...state, asOf, strict: false, keepGoing: true };
    const explanation = await withScratchCache(state.cacheDir, (cacheDir) =>
      explainPath({ written, cwd: context.cwd }, { ...options, cacheDir }),
    );
    const print = flags.format === 'json' ? printJson : describeExplanation;
    context.stdout.write(print(explanation, { ...context, root }));
    return hasErrors(explanation) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: flags.format, context });
  }
}

function printJson(explanation: Explanation): string {
  return `${JSON.stringify(explanation, null, 2)}\n`;
}

function hasErrors(explanation: Explanation): boolean {
  return explanation.kind === 'article' && explanation.problems.some(({ severity }) => severity === 'error');
}
