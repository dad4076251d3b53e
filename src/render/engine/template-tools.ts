import type nunjucks from 'nunjucks';
import { Context, type Print } from './context.ts';
import { Frame } from './frame.ts';
import { describeLoop, runtime, show, showSafe } from './runtime.ts';

/** A template that can be printed. */
export interface Compiled {
  readonly root: Print;
  readonly blocks: Readonly<Record<string, Print>>;
}

/** What a template knows of the others. */
export interface Shelf {
  readonly environment: nunjucks.Environment;
  /** The template of that name, if there is one. */
  seek(name: unknown): Compiled | undefined;
  /** The same, or what the template that asks for it is to throw. */
  get(name: unknown, by: string): Compiled;
  /** What a template is to throw: the error itself if it is one of another template, or else with the place in this one. */
  blame(error: unknown, template: string, line: number, column: number): Error;
}

/** What the code of the template calls by these names (see `compileTemplate`). */
export function makeTools(own: string, shelf: Shelf): object {
  return {
    runtime,
    show,
    showSafe,
    describeLoop,
    blame: (error: unknown, line: number, column: number) => shelf.blame(error, own, line, column),
    include(name: unknown, ignoreMissing: boolean, context: Context, frame: Frame): string {
      const template = ignoreMissing ? shelf.seek(name) : shelf.get(name, own);
      return template ? printTemplate(template, shelf, context.getVariables(), frame.push(true)) : '';
    },
    extend(name: unknown, context: Context): Compiled {
      const template = shelf.get(name, own);
      addBlocks(context, template);
      return template;
    },
    exported(name: unknown, context?: Context, frame?: Frame): Record<string, unknown> {
      const template = shelf.get(name, own);
      const inner = openContext(template, shelf, context?.getVariables() ?? {});
      template.root(inner, beginTop(frame ? frame.push() : new Frame()));
      return inner.getExported();
    },
    pick(exported: Readonly<Record<string, unknown>>, name: string): unknown {
      if (Object.hasOwn(exported, name)) return exported[name];
      throw shelf.blame(new Error(`cannot import '${name}'`), own, 0, 0);
    },
  };
}

/** The text of a template that sees these variables, and what the frame has. */
export function printTemplate(
  template: Compiled,
  shelf: Shelf,
  variables: Readonly<Record<string, unknown>>,
  frame: Frame,
): string {
  return template.root(openContext(template, shelf, variables), beginTop(frame));
}

function openContext(
  template: Compiled,
  { environment }: Shelf,
  variables: Readonly<Record<string, unknown>>,
): Context {
  const context = new Context(variables, environment);
  addBlocks(context, template);
  return context;
}

function beginTop(frame: Frame): Frame {
  frame.topLevel = true;
  return frame;
}

function addBlocks(context: Context, { blocks }: Compiled): void {
  for (const name in blocks) if (blocks[name]) context.addBlock(name, blocks[name]);
}
