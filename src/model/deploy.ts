import type { Hash, OutputPath } from './paths.ts';
import type { ChangedFile } from './changes.ts';
import type { PurgeReport } from './purge.ts';

/** What every target may say. */
interface CommonSettings {
  /** Whether readers get the site from there, so that caches and search engines are told; absent: if it is the only target or `production`. */
  readonly live?: boolean | undefined;
}

/** What every place that holds files by path may say. */
interface StoreSettings extends CommonSettings {
  /** How many days assets and pictures stay that no page names any more: pages in caches still do. */
  readonly graceDays: number;
}

/** A coding in which text files are stored. */
export type ContentCoding = 'br' | 'gzip';

/** A bucket of AWS, R2, MinIO or any store that speaks S3. */
export interface S3Settings extends StoreSettings {
  readonly to: 's3';
  readonly bucket: string;
  readonly region?: string | undefined;
  /** Address of the store, where it is not AWS. */
  readonly endpoint?: string | undefined;
  /** Without slashes around; empty: the bucket itself. */
  readonly prefix: string;
  readonly encoding?: ContentCoding | undefined;
}

/** A folder that this machine can write to. */
export interface FolderSettings extends StoreSettings {
  readonly to: 'folder';
  /** Seen from the newspaper's folder. */
  readonly path: string;
}

/** Whatever the program rsync can write to. */
export interface RsyncSettings extends StoreSettings {
  readonly to: 'rsync';
  /** As rsync understands it: `user@host:/path`, `rsync://host/module/path`, or a folder. */
  readonly destination: string;
}

/** A project of Cloudflare Pages. */
export interface CloudflarePagesSettings extends CommonSettings {
  readonly to: 'cloudflare-pages';
  readonly project: string;
  /** Any but the project's production branch makes a preview; absent: the production branch. */
  readonly branch?: string | undefined;
}

/** A site of Netlify. */
export interface NetlifySettings extends CommonSettings {
  readonly to: 'netlify';
  /** Its id. */
  readonly site: string;
}

/** Where a site is deployed to; one entry of `deploy` in `content/site.yaml`. */
export type TargetSettings =
  | S3Settings
  | FolderSettings
  | RsyncSettings
  | CloudflarePagesSettings
  | NetlifySettings;

/** A file of the site that is to be deployed. */
export interface SiteFile {
  readonly path: OutputPath;
  readonly size: number;
  /** Of its bytes. */
  readonly hash: Hash;
  /** Of a page: of its own content, whatever is around it. */
  readonly contentKey?: Hash | undefined;
}

/** How a file is sent to readers. */
export interface Delivery {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The coding that its bytes may be stored in; absent where it would not be smaller. */
  readonly encoding?: ContentCoding | undefined;
}

/** One thing that a deploy does. */
export interface DeployStep {
  readonly action: 'send' | 'remove';
  readonly path: string;
  /** Of the file, before it is compressed; of a removed one, as far as is known. */
  readonly bytes: number;
  /**
   * Why: the target does not have the file, has other bytes, would send them with other headers, may have something else; it is
   * not part of the site any more, or has not been for as long as it was to stay.
   */
  readonly why: 'new' | 'content' | 'headers' | 'unsure' | 'gone' | 'expired';
}

/** Told while a deploy runs: `done` steps of `total`. */
export interface DeployEvent {
  readonly stage: 'compare' | 'send' | 'remove' | 'purge';
  readonly done: number;
  readonly total?: number;
}

/** What a deploy came to. */
export interface DeployReport {
  /** Name of the target in `site.yaml`. */
  readonly target: string;
  /** The place, for people: `s3://gazette/news`. */
  readonly place: string;
  /** Whether this only says what would happen. */
  readonly dryRun: boolean;
  /** Whether an earlier deploy had been interrupted, which this one ended. */
  readonly continued: boolean;
  /** In the order in which they were done. */
  readonly steps: readonly DeployStep[];
  /** Files that stayed as they were. */
  readonly kept: number;
  /** Files that no page names any more, and that stay for a while. */
  readonly lingering: number;
  /** All that caches may have in another form than the target: of this deploy, and of earlier ones that were interrupted or not purged. */
  readonly files: readonly ChangedFile[];
  /** Addresses at which hosts answer otherwise though no file was touched there: by a redirect, or with other headers. */
  readonly answers: readonly string[];
  /** Bytes that were sent, as they are stored. */
  readonly bytes: number;
  /** Requests to the target, as far as they can be counted. */
  readonly requests: number;
  /** What whoever deploys should know, a line each. */
  readonly notices: readonly string[];
  /** Who was told of it, or would be. */
  readonly purge?: PurgeReport | undefined;
}
