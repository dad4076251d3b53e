import type { Problem } from '../model/problem.ts';

/** Work on some items at a time, in their order, until `end`. */
export interface Shift<Item, Made> {
  work(items: readonly Item[]): readonly Made[] | Promise<readonly Made[]>;
  end(): void;
}

/** A kind of work. The setup, the items and what is made of them go from thread to thread: they are plain data. */
export interface Task<Setup, Item, Made> {
  readonly name: string;
  begin(setup: Setup): Shift<Item, Made>;
}

/** What a crew says to one of its threads. */
export type Order =
  | { readonly say: 'begin'; readonly task: string; readonly setup: unknown }
  | { readonly say: 'work'; readonly id: number; readonly items: readonly unknown[] }
  | { readonly say: 'end' };

/** What the thread answers to work. */
export type Answer =
  | { readonly id: number; readonly made: readonly unknown[] }
  | { readonly id: number; readonly problems: readonly Problem[]; readonly exitCode: 1 | 2 }
  | { readonly id: number; readonly error: unknown };
