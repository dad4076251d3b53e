import type { EncodedStamp, FileStamp, MadePage } from './page.ts';
import type { Problem } from './problem.ts';
import type { AddressedPage } from './redirect.ts';

/** A page as it was published. */
export interface PublishedPage extends MadePage, FileStamp {
  /** Whether it holds words of an unpublished article that something else said as well, then. */
  readonly told?: true | undefined;
  readonly encoded?: readonly EncodedStamp[] | undefined;
}

/** What is known of the last publication into a folder. */
export interface Publication {
  /** By path in the output. */
  readonly files: Readonly<Record<string, PublishedPage>>;
  /** Of what the leak proof looked for in them. */
  readonly proof: string;
  /** Names all that decides about the bytes of the compressed files beside them; empty text where there are none. */
  readonly encodings: string;
  /** Every article and standing page that was ever published there, once an address. */
  readonly pages: readonly AddressedPage[];
  /** What of the record has been lost. */
  readonly problems: readonly Problem[];
}
