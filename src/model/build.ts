import type { Changes, MadePage, PageSeal } from './page.ts';
import type { PublishManner } from './config.ts';
import type { Hash, OutputPath } from './paths.ts';
import type { Problem } from './problem.ts';
import type { Publication } from './publication.ts';
import type { AddressedPage } from './redirect.ts';
import type { Instant } from './time.ts';

/** What one build is asked to do. Folders are absolute. */
export interface BuildOptions {
  /** The newspaper's folder: the one that holds `content/`. */
  readonly root: string;
  readonly out: string;
  /** What nothing else knows from build to build: which addresses there were. */
  readonly stateDir: string;
  /** What only saves time. */
  readonly cacheDir: string;
  /** The build's one clock. */
  readonly asOf: Instant;
  /** Warnings stop the build as errors do. */
  readonly strict: boolean;
  /** A preview: drafts, embargoed and expired articles are shown, marked as such. */
  readonly drafts?: boolean;
  /** Articles with errors are left out, the rest is published. */
  readonly keepGoing: boolean;
  /** Only what is wrong is asked for: pages are rendered, but nothing is made that no page's text depends on. */
  readonly checkOnly?: boolean;
  /** The search index is made later: until then it stays as it is. */
  readonly searchLater?: boolean;
  /** Now, if links to other sites are to be asked for. */
  readonly askLinksAt?: Instant;
  /** How many threads work; as many as pay if absent. The result is the same. */
  readonly threads?: number | undefined;
  /** How a file is known again without being read; opened by the build, if absent. */
  readonly stampOf?: StampOf;
  /** What earlier builds of this process have read; the result is the same. */
  readonly memory?: BuildMemory;
}

/** Stands for what a process keeps from build to build. */
export interface BuildMemory {
  /** The files that may have changed since they were read, by absolute name; undefined where it may be any. */
  stale: ReadonlySet<string> | undefined;
}

/** In running order. */
export type BuildStage =
  | 'theme'
  | 'read'
  | 'parse'
  | 'assemble'
  | 'plan'
  | 'check'
  | 'links'
  | 'render'
  | 'publish'
  | 'pictures'
  | 'search';

/** Told while a build runs: `done` things of the stage, of `total` where that is known. */
export interface BuildEvent {
  readonly stage: BuildStage;
  readonly done: number;
  readonly total?: number;
}

export interface BuildCounts {
  readonly articles: number;
  /** Drafts, embargoed and expired articles. */
  readonly withheld: number;
  /** Articles left out because of errors. */
  readonly refused: number;
  readonly pages: number;
  /** Those that had to be rendered; the others are as they were. */
  readonly rendered: number;
  readonly pictures: { readonly encoded: number; readonly reused: number };
}

/** A page that was rendered. */
export interface RebuiltPage {
  readonly path: OutputPath;
  /** Which of its inputs, by name, are not what they were; or a reason in words. */
  readonly why: readonly string[];
}

export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly rebuilt?: readonly RebuiltPage[];
  /** Whether it is a preview. */
  readonly preview?: boolean;
  /** Whether nothing was to be published: only problems were asked for. */
  readonly checked?: boolean;
  /** Whether the output is now this build's. */
  readonly published: boolean;
  readonly counts: BuildCounts;
  readonly changes?: Changes;
  /** What was published. */
  readonly site?: Published;
}

/** Tells size and times of a file, absolute; empty text where they do not tell whether it will be another one. */
export type StampOf = (file: string) => string;

/** A file that a build may look at. */
export interface Input {
  /** `content/…`, `templates/…`, or `default/…` of the theme that comes with Broadsheet. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
}

/** Such a file as it was read. */
export interface ReadInput extends Input {
  /** Absent where its bytes did not matter. */
  readonly hash?: Hash;
  /** Whether the hash was taken at the end, and not of the bytes that were made use of. */
  readonly isHashedLate?: true;
}

/** A file of the search index that is known again by its name. */
export interface PublishedFile extends PageSeal {
  readonly path: OutputPath;
  /** Of its bytes. */
  readonly hash: Hash;
}

/** The site, for what is remembered of it. */
export interface Published {
  readonly addressed: readonly AddressedPage[];
  readonly made: ReadonlyMap<OutputPath, MadePage>;
  /** The pages that the leak proof must look at every time. */
  readonly told: ReadonlySet<OutputPath>;
  /** Of what the leak proof looked for. */
  readonly proof: Hash;
  /** Of all that decides about the bytes of the compressed files; empty text where there are none. */
  readonly encodings: string;
  /** What was known of the publication before. */
  readonly last: Publication;
  /** The hashes of all published files that are not among what was made: pictures, and files of the theme. */
  readonly hashOthers: () => ReadonlyMap<OutputPath, Hash>;
  /** Everything that was looked at. */
  readonly listInputs: () => readonly ReadInput[];
  readonly manner: PublishManner;
  /** From when on the same files make another site; absent where time changes nothing. */
  readonly until?: Instant | undefined;
}
