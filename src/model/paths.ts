declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A file of the newspaper: relative to its root, `/` between folders, Unicode form NFC. */
export type SourcePath = Branded<'SourcePath'>;

/** A file of the site: relative to the output folder, `/` between folders, no leading `/`. */
export type OutputPath = Branded<'OutputPath'>;

/** An address on the site: begins with `/`, percent-encoded, ends with `/` for a page. */
export type Permalink = Branded<'Permalink'>;

/** A content hash: lower-case hexadecimal. */
export type Hash = Branded<'Hash'>;
