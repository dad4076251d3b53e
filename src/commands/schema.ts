import { resolve } from 'node:path';
import { Argument, Option } from 'commander';
import { toJsonSchema, writtenFiles } from '../content/json-schemas.ts';
import { writeSource } from '../content/write-source.ts';
import { ProblemError } from '../model/problem.ts';
import { toSourcePath } from '../support/source-path.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';

interface SchemaFlags {
  readonly out?: string;
}

const names = writtenFiles.map(({ name }) => name);

/** `broadsheet schema`: what editors' programs complete and check keys by. */
export const schemaCommand = defineCommand<SchemaFlags>({
  name: 'schema',
  summary: 'Print JSON Schema of what editors write: every key, its limits and its meaning.',
  operands: new Argument('[kind]', 'of which files (default: all)').choices(names),
  options: [new Option('--out <dir>', 'write <kind>.schema.json there instead')],
  examples: [
    ['broadsheet schema article', 'print what may stand in the front matter of an article'],
    ['broadsheet schema --out .vscode/broadsheet', 'write all of them where an editor program finds them'],
  ],
  run: printSchemas,
});

async function printSchemas(
  { out }: SchemaFlags,
  context: CommandContext,
  [kind]: readonly string[],
): Promise<ExitCode> {
  const chosen = writtenFiles.filter(({ name }) => kind === undefined || name === kind);
  const schemas = Object.fromEntries(chosen.map((file) => [file.name, toJsonSchema(file)]));
  if (out === undefined) {
    context.stdout.write(print(kind === undefined ? schemas : schemas[kind]));
    return 0;
  }
  const folder = resolve(context.cwd, out);
  try {
    await writeSchemas(folder, schemas, context);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root: folder, format: 'pretty', context });
  }
}

async function writeSchemas(
  folder: string,
  schemas: Readonly<Record<string, unknown>>,
  { stdout }: CommandContext,
): Promise<void> {
  for (const [name, schema] of Object.entries(schemas)) {
    const file = toSourcePath(`${name}.schema.json`);
    await writeSource(folder, file, print(schema));
    stdout.write(`${file}\n`);
  }
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
