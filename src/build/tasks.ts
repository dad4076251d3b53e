import { extname } from 'node:path';
import type { Task } from '../threads/task.ts';
import { parseTask } from './parse-task.ts';
import { renderTask } from './render-task.ts';
import { searchTask } from './search-task.ts';

/** What other threads can be asked to do. */
export const tasks: readonly Task<never, never, unknown>[] = [parseTask, renderTask, searchTask];

/** The module of those threads; its ending is that of this one, before and after compilation. */
export const taskEntry = new URL(`../build/worker${extname(import.meta.url)}`, import.meta.url);
