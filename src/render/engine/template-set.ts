import { compileFunction } from 'node:vm';
import type nunjucks from 'nunjucks';
import { openPartMemo } from './part-memo.ts';
import { makeTools, printTemplate, type Compiled, type Shelf } from './template-tools.ts';

/** Templates that may include, extend and import each other by name. */
export interface TemplateSet {
  /** Compiles the template, where it is not yet. Throws what `describe` makes of its faults. */
  prepare(name: string): void;
  /** The text of the template, which sees these variables. Throws the same. */
  render(name: string, variables: Readonly<Record<string, unknown>>): string;
}

/** Where a template is wrong; without a line, somewhere in it. */
export interface Fault {
  readonly template: string;
  readonly line?: number;
  readonly column?: number;
  readonly reason: string;
}

/**
 * Opens templates, which are compiled when they are needed first: `find` answers with a template's text, `compile` with the code of
 * one (see `compileTemplate`), `describe` makes the error that is thrown for a fault of one. Filters, tests and globals are those of the environment.
 */
export function openTemplates(
  find: (name: string) => string | undefined,
  environment: nunjucks.Environment,
  compile: (text: string, name: string) => string,
  describe: (fault: Fault) => Error,
): TemplateSet {
  const ready = new Map<string, Compiled>();
  const blame = makeBlame(describe);
  const shelf: Shelf = {
    environment,
    blame,
    seek(name) {
      if (typeof name !== 'string') throw new Error(`template names must be a string: ${String(name)}`);
      const known = ready.get(name);
      if (known) return known;
      const text = find(name);
      if (text !== undefined) ready.set(name, make(name, text));
      return ready.get(name);
    },
    get(name, by) {
      const template = shelf.seek(name);
      if (!template) throw blame(new Error(`template not found: ${String(name)}`), by, 0, 0);
      return template;
    },
  };
  const make = (name: string, text: string): Compiled => {
    try {
      const code = load(compile(text, name), name);
      return { ...code(environment, makeTools(name, shelf)), memo: openPartMemo() };
    } catch (error) {
      throw blame(error, name, 0, 0);
    }
  };
  return {
    prepare: (name) => void shelf.get(name, name),
    render: (name, variables) => printTemplate(shelf.get(name, name), shelf, variables),
  };
}

type Code = (environment: nunjucks.Environment, tools: object) => Omit<Compiled, 'memo'>;

function load(code: string, name: string): Code {
  const made = compileFunction(code, ['env', 'tools'], { filename: `templates/${name}` });
  return made as unknown as Code;
}

function makeBlame(describe: (fault: Fault) => Error): Shelf['blame'] {
  const described = new WeakSet<object>();
  return (error, template, line, column) => {
    if (error instanceof Error && described.has(error)) return error;
    const reason = error instanceof Error ? error.message : String(error);
    const made = describe({ template, reason, ...readPlace(error, line, column) });
    described.add(made);
    return made;
  };
}

// Nunjucks' own errors know their place; of others it is known what was called last. 0 is nowhere.
function readPlace(error: unknown, line: number, column: number): Pick<Fault, 'line' | 'column'> {
  const isPlaced = error instanceof Error && 'lineno' in error && 'colno' in error && Boolean(error.lineno);
  const [at, by] = isPlaced ? [Number(error.lineno), Number(error.colno)] : [line, column];
  return at > 0 ? { line: at, ...(by > 0 && { column: by }) } : {};
}
