import type { Hash } from './paths.ts';

/** Many files in one hash. */
export interface Digest {
  readonly files: number;
  readonly hash: Hash;
}

/** From what a site was made, and what it is: the same program, clock and inputs make the same output. */
export interface Provenance {
  /** Version of Broadsheet. */
  readonly broadsheet: string;
  /** Of its code, and of what Node knows of dates and languages. */
  readonly program: Hash;
  readonly node: string;
  /** The clock of the build. */
  readonly asOf: string;
  /** Of the newspaper; absent where it is in no repository. */
  readonly git?: { readonly commit: string; readonly dirty: boolean };
  /** Of the newspaper's files that the site is made of. */
  readonly inputs: Digest;
  /** Where the site is, from the newspaper's folder on. */
  readonly out: string;
  /** Of the published files. */
  readonly output: Digest;
}
