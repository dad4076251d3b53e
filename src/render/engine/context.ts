import type nunjucks from 'nunjucks';
import type { Frame } from './frame.ts';

/** A function that a template was compiled to: its text, or that of one of its blocks. */
export type Print = (context: Context, frame: Frame) => string;

/** The names that a part of a template has asked for. */
export interface Reads {
  readonly names: Set<string>;
  /** Whether it did what may reach beyond its text, or follow from more than from names. */
  unclear: boolean;
}

/** What a template knows by name; it answers as Nunjucks' own does, by the same methods. Filters have it as `this`. */
export class Context {
  /** Not to be written to but by `setVariable`: others may have the same object. */
  ctx: Readonly<Record<string, unknown>>;
  readonly env: nunjucks.Environment;
  /** What the page was given; its values never change. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Where to write down which names are asked for, if somebody wants to know. */
  readonly reads: Reads | undefined;
  #isShared = true;
  #exported: string[] | undefined;
  #blocks: Map<string, Print[]> | undefined;

  constructor(
    variables: Readonly<Record<string, unknown>>,
    env: nunjucks.Environment,
    given: Readonly<Record<string, unknown>>,
    reads?: Reads,
  ) {
    this.ctx = variables;
    this.env = env;
    this.given = given;
    this.reads = reads;
  }

  /** Whether the value is plain, or one that the page was given as it is: nothing can change it. */
  isGiven(value: unknown): boolean {
    if (typeof value === 'function') return false;
    return typeof value !== 'object' || value === null || Object.values(this.given).includes(value);
  }

  lookup(name: string): unknown {
    const { globals } = this.env;
    return name in globals && !(name in this.ctx) ? globals[name] : this.ctx[name];
  }

  setVariable(name: string, value: unknown): void {
    const own: Record<string, unknown> = this.#isShared ? { ...this.ctx } : this.ctx;
    own[name] = value;
    this.ctx = own;
    this.#isShared = false;
  }

  getVariables(): Readonly<Record<string, unknown>> {
    this.#isShared = true;
    return this.ctx;
  }

  addBlock(name: string, block: Print): void {
    const all = (this.#blocks ??= new Map<string, Print[]>());
    const blocks = all.get(name);
    if (blocks) blocks.push(block);
    else all.set(name, [block]);
  }

  getBlock(name: string): Print {
    const block = this.#blocks?.get(name)?.[0];
    if (!block) throw new Error(`unknown block "${name}"`);
    return block;
  }

  getSuper(name: string, block: Print, frame: Frame): string {
    const blocks = this.#blocks?.get(name) ?? [];
    const around = blocks[blocks.indexOf(block) + 1];
    if (!blocks.includes(block) || !around) throw new Error(`no super block available for "${name}"`);
    return around(this, frame);
  }

  addExport(name: string): void {
    (this.#exported ??= []).push(name);
  }

  getExported(): Record<string, unknown> {
    return Object.fromEntries((this.#exported ?? []).map((name) => [name, this.ctx[name]]));
  }
}
