import type { Permalink, SourcePath } from './paths.ts';
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
