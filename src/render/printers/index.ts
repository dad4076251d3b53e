import type { Printer } from './printer.ts';
import { text } from './text.ts';

/** Every printer. */
export const printers: readonly Printer[] = [text];
