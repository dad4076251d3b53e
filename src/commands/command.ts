import { type Argument, Command as Subcommand, type Option, type OptionValues } from 'commander';
import type { Instant } from '../model/time.ts';
import type { ReportContext } from '../report/format.ts';

/** 0 clean, 1 problems in the content, 2 misuse or environment. */
export type ExitCode = 0 | 1 | 2;

/** The world as a command sees it. */
export interface CommandContext extends Omit<ReportContext, 'root'> {
  /** The machine's clock, for commands that were not told another time. */
  readonly readClock: () => Instant;
  /** Asks whoever sits at the terminal; undefined where nobody does. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** From now on an interrupt (Ctrl-C) aborts this signal, and no longer ends the program. */
  readonly catchInterrupt: () => AbortSignal;
  /** From now on interrupts and requests to end wait, until the answer is called: then the first one has its way. */
  readonly deferInterrupts: () => () => void;
  /** Lets the program end with its command, whatever it is doing besides. */
  readonly leaveWork: () => void;
}

/** One command of `broadsheet`. */
export interface Command {
  readonly name: string;
  /** The command as Commander parses it; it tells `settle` how it ended. */
  prepare(context: CommandContext, settle: (code: ExitCode) => void): Subcommand;
}

interface CommandParts<Flags extends OptionValues> {
  readonly name: string;
  readonly summary: string;
  /** Together they make up `Flags`. */
  readonly options: readonly Option[];
  /** What may stand beside the options. */
  readonly operands?: Argument;
  /** What the help says below the options. */
  readonly remarks?: string;
  /** Lines as an editor would type them, and what each does. */
  readonly examples?: readonly (readonly [line: string, meaning: string])[];
  run(flags: Flags, context: CommandContext, operands: readonly string[]): Promise<ExitCode>;
}

/** Makes a command from its options and what it does with them. */
export function defineCommand<Flags extends OptionValues>(parts: CommandParts<Flags>): Command {
  return {
    name: parts.name,
    prepare(context, settle) {
      const subcommand = new Subcommand(parts.name).description(parts.summary);
      for (const option of parts.options) subcommand.addOption(option);
      if (parts.operands) subcommand.addArgument(parts.operands);
      if (parts.remarks !== undefined) subcommand.addHelpText('after', `\n${parts.remarks}`);
      subcommand.addHelpText('after', describeExamples(parts.examples ?? []));
      return subcommand.action(async () => {
        settle(await parts.run(subcommand.opts<Flags>(), context, subcommand.args));
      });
    },
  };
}

function describeExamples(examples: readonly (readonly [string, string])[]): string {
  if (examples.length === 0) return '';
  const lines = examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${lines.join('\n')}`;
}
