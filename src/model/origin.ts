import type { KeyPath, Place } from './problem.ts';

/** Where a value of an article came from. */
export type Origin =
  | { readonly from: 'key'; readonly key: KeyPath; readonly place: Place }
  | { readonly from: 'file-name' }
  | { readonly from: 'folder' }
  | { readonly from: 'body' }
  /** A key of `site.yaml`, written there or not. */
  | { readonly from: 'setting'; readonly key: string }
  /** Nobody wrote it: `what` stands in its place, or what the field has if absent. */
  | { readonly from: 'default'; readonly what?: string };

/** The fields of an article, each with its origin. */
export type Origins = Map<string, Origin>;
