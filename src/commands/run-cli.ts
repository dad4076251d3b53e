import { Command as Program, CommanderError } from 'commander';
import type { Command, CommandContext, ExitCode } from './command.ts';

/** Runs the command that the arguments name; whatever happens, it answers with an exit code. */
export async function runCli(
  args: readonly string[],
  commands: readonly Command[],
  context: CommandContext,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(context);
  for (const command of commands) {
    const subcommand = command.prepare(context, (ended) => (code = ended));
    program.addCommand(subcommand.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.stderr.write(describeBug(error));
    return 2;
  }
}

function createProgram({ stdout, stderr, version }: CommandContext): Program {
  return new Program('broadsheet')
    .description('A static site generator made for newsrooms.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'explain a command')
    .helpCommand(false)
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    });
}

function describeBug(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return `${stack ?? String(error)}\n\nThis is a mistake in Broadsheet, not in the newspaper: please report it with the lines above.\n`;
}
