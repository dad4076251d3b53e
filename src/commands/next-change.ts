import { resolve } from 'node:path';
import { Option } from 'commander';
import { readSchedule, type Schedule } from '../build/next-change.ts';
import { ProblemError } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import { changeInWords } from '../site/next-change.ts';
import { formatIso } from '../support/iso-time.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { checkInstant, readAsOf } from './as-of.ts';
import { reportProblems } from './report-problems.ts';

interface NextChangeFlags {
  readonly root: string;
  readonly asOf?: string;
  readonly format: 'text' | 'json';
}

/** `broadsheet next-change`: when the site must be built again though nobody edits it. */
export const nextChangeCommand = defineCommand<NextChangeFlags>({
  name: 'next-change',
  summary: 'Tell when the site changes by itself: the next publication, embargo or expiry.',
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--as-of <instant>', 'look from this moment on (default: now)').argParser(checkInstant),
    new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'),
  ],
  examples: [
    ['broadsheet next-change', 'tell when the site must be built again'],
    ['broadsheet next-change --format json', 'the same for a job that plans the next build'],
  ],
  run: tellNextChange,
});

async function tellNextChange(flags: NextChangeFlags, context: CommandContext): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  try {
    const asOf = flags.asOf === undefined ? context.readClock() : await readAsOf(flags.asOf, root);
    const schedule = await readSchedule(root, asOf);
    context.stdout.write(flags.format === 'json' ? printJson(schedule) : printText(schedule));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: flags.format, context });
  }
}

function printText({ next, timeZone }: Schedule): string {
  if (!next) return 'nothing scheduled\n';
  const lines = next.reasons.map(
    ({ kind, file, headline }) => `  ${file}: “${headline}” ${changeInWords[kind]}`,
  );
  return [formatMoment(next.at, timeZone), ...lines, ''].join('\n');
}

function printJson({ next, timeZone }: Schedule): string {
  const told = next ? { at: formatMoment(next.at, timeZone), reasons: next.reasons } : { reasons: [] };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** To the millisecond where there is one: a moment too early would build the old site. */
function formatMoment(at: Instant, timeZone: string): string {
  const whole = formatIso({ at, precision: 'time' }, timeZone);
  const rest = ((at % 1000) + 1000) % 1000;
  return rest === 0 ? whole : whole.replace(/(?<=T[\d:]{8})/, `.${String(rest).padStart(3, '0')}`);
}
