/** Prints pages that are not HTML: feeds, sitemaps, pictures. */
export interface Printer {
  /** A page names it as its `template`. */
  readonly name: string;
  /** The file's text or bytes: a pure function of `inputs` and of the HTML of the page's bodies, in their order. */
  print(
    inputs: Readonly<Record<string, unknown>>,
    bodies: readonly string[],
  ): string | Uint8Array | Promise<string | Uint8Array>;
}
