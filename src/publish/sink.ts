import type { EncodingName, PublishManner } from '../model/config.ts';
import type { Changes, FileStamp, OutputFile } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { StagingPlace } from './staging-place.ts';

/**
 * Where a site goes. Nothing is visible to readers before `commit`; `discard` leaves all as it was, and does nothing
 * after a commit.
 */
export interface Sink {
  /** Is told before the first file how the site is to be published. Rejects with ProblemError (exit 2) if it cannot be so. */
  prepare?(manner: PublishManner): Promise<void>;
  /** Takes one file; paths are unique within a build. Rejects with ProblemError (exit 2) if it cannot be stored. */
  put(file: OutputFile): Promise<void>;
  /**
   * Takes the file that is there already, if it is still as the stamp says, and answers with how to read it; takes
   * nothing, and answers with undefined, if it is not.
   */
  keep(path: OutputPath, stamp: FileStamp): (() => Uint8Array) | undefined;
  /** Offers a place to a thread that writes by itself; none where files can only be put. */
  offer(path: OutputPath): Promise<Offer | undefined>;
  /** Makes the files taken, and no others, the site. */
  commit(): Promise<Changes>;
  discard(): Promise<void>;
}

/** A place that is kept for one file, which counts once it is taken. */
export interface Offer {
  readonly place: StagingPlace;
  /** Takes what stands in the place now or, if nothing new is there, the file that was there already. */
  take(isNew: boolean): void;
  /** Places for the compressed forms of the file, which stand beside it. */
  readonly beside?: readonly BesideOffer[];
}

/** A place for one compressed form of a file. */
export interface BesideOffer {
  readonly encoding: EncodingName;
  readonly place: StagingPlace;
  take(placed: { readonly hash: Hash; readonly isNew: boolean }): void;
}
