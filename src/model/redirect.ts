import type { Hash, Permalink, SourcePath } from './paths.ts';
import type { KeySpot } from './problem.ts';

/** A former address, and where it leads now. */
export interface Redirect {
  readonly from: Permalink;
  readonly to: Permalink;
  readonly spot: KeySpot;
}

/** An address behind which there is nothing any more. */
export interface GoneAddress {
  readonly from: Permalink;
  readonly spot: KeySpot;
}

/** `content/redirects.yaml`: the lasting record of addresses that changed. */
export interface RedirectTable {
  readonly source: SourcePath;
  readonly redirects: readonly Redirect[];
  readonly gone: readonly GoneAddress[];
}

/** An article or a standing page at an address that readers may have kept. */
export interface AddressedPage {
  readonly address: Permalink;
  readonly source: SourcePath;
  /** Of an article, its id; of a standing page, its address. */
  readonly id: string;
  /** Of the file's bytes. */
  readonly hash: Hash;
}

/** An address that was published and leads nowhere now. */
export interface Move {
  readonly former: AddressedPage;
  /** Where its page is now; absent where there is no such page any more. */
  readonly now?: { readonly address: Permalink; readonly source: SourcePath };
}
