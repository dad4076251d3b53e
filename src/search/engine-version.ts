import { findPackageVersion } from '../support/package-version.ts';

/** Names everything besides the records that decides about an index's bytes: to be raised with each change. */
export const engineVersion = `2, pagefind ${findPackageVersion('pagefind')}`;
