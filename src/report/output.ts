/** A stream to write text to; `isTTY` if a person reads it on a terminal of `columns` characters. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
