import type { DeployEvent, TargetSettings } from '../model/deploy.ts';
import type { OutputPath } from '../model/paths.ts';

/** The world as a target sees it. */
export interface Surroundings {
  /** The newspaper's folder, absolute. */
  readonly root: string;
  /** The folder of the site, absolute. */
  readonly out: string;
  /** Secrets come from here alone, and go nowhere but to the target. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly readClock: () => number;
  /** Tells whoever deploys why it takes long: one line. */
  readonly tell: (line: string) => void;
}

/** A file on its way to a store. */
export interface Upload {
  readonly path: OutputPath;
  /** Of the file as it is. */
  readonly size: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** By what the same bytes with the same headers are known again: 32 hexadecimal digits. */
  readonly seal: string;
  /** The bytes as they are to be stored. */
  read(): Promise<Uint8Array>;
}

/** What a listing tells of a file. */
export interface StoredFile {
  readonly size: number;
  /** Of the bytes, lower-case hexadecimal; absent where the listing has none. */
  readonly md5?: string | undefined;
}

/** Keeps other deploys away, as far as the place can. */
export interface StoreLock {
  /** One line for whoever deploys, where the place cannot keep two deploys apart that begin at the same moment. */
  readonly notice?: string | undefined;
  /** Throws ProblemError (exit 2) if it is known that another deploy has taken the place. */
  refuseLost(): void;
  /** Looks, if it was not certain lately, and rejects in the same way. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Small files by path, each read and written as a whole. */
export interface Records {
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Files that are not there are no fault. */
  remove(paths: readonly string[]): Promise<void>;
}

/**
 * A place that holds files by path, for which Broadsheet works out what to send. Every method rejects with ProblemError
 * (exit 2), in words for an editor and without secrets, where the place refuses or cannot be reached.
 */
export interface Store extends Records {
  /** For people: `s3://gazette/news`. */
  readonly place: string;
  /** Whether each file has headers of its own there. */
  readonly keepsHeaders: boolean;
  lock(): Promise<StoreLock>;
  /** Every file there, ours or not, those of `controlFolder` left out. */
  list(): Promise<ReadonlyMap<string, StoredFile>>;
  /** Which of these are there already, as they would be sent. */
  findSame(uploads: readonly Upload[]): Promise<ReadonlySet<string>>;
  /** Which of these Broadsheet put there, as far as the place itself can tell. */
  findOurs(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts each in place, whole or not at all, in no order; tells of each how many bytes were sent. */
  send(uploads: readonly Upload[], sent: (upload: Upload, bytes: number) => void): Promise<void>;
  /** So far. */
  countRequests(): number;
  close(): Promise<void>;
}

/** Where a store keeps what only Broadsheet reads, beside the site. */
export const controlFolder = '.broadsheet-deploy';

/** A kind of place that is opened as a store. */
export interface StoreTarget<Settings extends TargetSettings = TargetSettings> {
  readonly to: TargetSettings['to'];
  /** Opens it. Rejects with ProblemError (exit 2) if something is missing, a secret for example, before anything is sent. */
  openStore(settings: Settings, surroundings: Surroundings): Promise<Store>;
}

/** What a vendor's tool told. */
export interface ToolOutcome {
  readonly bytes?: number | undefined;
  readonly requests?: number | undefined;
  /** What whoever deploys should know, such as the address of this deploy, a line each. */
  readonly notices?: readonly string[] | undefined;
}

/** A vendor whose own tool takes the whole folder and works out what to send. */
export interface ToolTarget<Settings extends TargetSettings = TargetSettings> {
  readonly to: TargetSettings['to'];
  /** For people: `Cloudflare Pages: gazette`. */
  describePlace(settings: Settings): string;
  /** Looks before anything is sent, in a dry run too: rejects with ProblemError (exit 2) if the tool or a secret is missing. */
  prepare(settings: Settings, surroundings: Surroundings): Promise<void>;
  /** Sends `surroundings.out`. Rejects with ProblemError (exit 2), without secrets. */
  publish(
    settings: Settings,
    surroundings: Surroundings,
    observe: (event: DeployEvent) => void,
  ): Promise<ToolOutcome>;
}

/** One kind of place that a site is deployed to, by the name that stands behind `to:`. */
export type Target<Settings extends TargetSettings = TargetSettings> =
  | StoreTarget<Settings>
  | ToolTarget<Settings>;
