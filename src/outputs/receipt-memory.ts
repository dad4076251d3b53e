import type { Article } from '../model/article.ts';
import type { Hash, Permalink } from '../model/paths.ts';

/** A receipt, and what it is of. */
export interface Receipt {
  readonly common: string;
  readonly parts: readonly (Article | string)[];
  readonly hash: Hash;
}

/** What is known of one site. */
export interface SiteReceipts {
  /** What the articles' files say, and what that means there. */
  readonly states: ReadonlyMap<Article, string>;
  readonly made: ReadonlyMap<Permalink, Receipt>;
}

/** The receipts of the site before: most pages are made of the same as there, and need not be hashed again. */
export interface ReceiptMemory {
  latest: SiteReceipts;
}

/** Opens a memory in which no site is. */
export function openReceiptMemory(): ReceiptMemory {
  return { latest: { states: new Map(), made: new Map() } };
}
