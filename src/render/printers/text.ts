import type { Printer } from './printer.ts';

/** Prints `inputs.text` as it is: robots.txt and its like. */
export const text: Printer = { name: 'text', print: (inputs) => String(inputs['text']) };
