import type nunjucks from 'nunjucks';
import { Context, type Print, type Reads } from './context.ts';
import { Frame } from './frame.ts';
import type { PartMemo } from './part-memo.ts';
import { describeLoop, runtime, show, showSafe } from './runtime.ts';

/** A template that can be printed. */
export interface Compiled {
  readonly root: Print;
  readonly blocks: Readonly<Record<string, Print>>;
  /** Whether it sets names, which may be those of a template around it. */
  readonly setsNames: boolean;
  readonly memo: PartMemo;
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
      return template ? includeTemplate(template, shelf, context, frame) : '';
    },
    extend(name: unknown, context: Context): Compiled {
      const template = shelf.get(name, own);
      if (context.reads) context.reads.unclear = true;
      addBlocks(context, template);
      return template;
    },
    exported(name: unknown, around: Context, context?: Context, frame?: Frame): Record<string, unknown> {
      const template = shelf.get(name, own);
      if (around.reads) around.reads.unclear = true;
      const inner = openContext(template, shelf, context?.getVariables() ?? {}, around.given);
      template.root(inner, beginTop(frame ? frame.push() : new Frame()));
      return inner.getExported();
    },
    pick(exported: Readonly<Record<string, unknown>>, name: string): unknown {
      if (Object.hasOwn(exported, name)) return exported[name];
      throw shelf.blame(new Error(`cannot import '${name}'`), own, 0, 0);
    },
  };
}

/** The text of a template that sees these variables, and nothing else. */
export function printTemplate(
  template: Compiled,
  shelf: Shelf,
  variables: Readonly<Record<string, unknown>>,
): string {
  return template.root(openContext(template, shelf, variables, variables), beginTop(new Frame()));
}

function includeTemplate(template: Compiled, shelf: Shelf, context: Context, frame: Frame): string {
  const { memo, setsNames } = template;
  if (setsNames && context.reads) context.reads.unclear = true;
  if (setsNames || !memo.isWorthwhile()) return printPart(template, shelf, context, frame, context.reads);
  const known = memo.find(context, frame);
  if (known !== undefined) return known;
  const reads: Reads = { names: new Set(), unclear: false };
  const text = printPart(template, shelf, context, frame, reads);
  memo.keep(text, reads, context, frame);
  if (context.reads) tellReads(reads, context.reads);
  return text;
}

function tellReads(inner: Reads, outer: Reads): void {
  for (const name of inner.names) outer.names.add(name);
  if (inner.unclear) outer.unclear = true;
}

function printPart(
  template: Compiled,
  shelf: Shelf,
  context: Context,
  frame: Frame,
  reads: Reads | undefined,
): string {
  const inner = openContext(template, shelf, context.getVariables(), context.given, reads);
  return template.root(inner, beginTop(frame.push(true)));
}

function openContext(
  template: Compiled,
  { environment }: Shelf,
  variables: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
  reads?: Reads,
): Context {
  const context = new Context(variables, environment, given, reads);
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
