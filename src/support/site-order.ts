/**
 * Whether a file of the site is an asset or a picture (0), a page (1), or one that lists pages (2): the order in which files appear. A
 * compressed form comes with the file that it is of.
 */
export function waveOf(path: string): 0 | 1 | 2 {
  const name = path.replace(/\.(?:br|gz|zst)$/, '');
  if (name.endsWith('.html')) return 1;
  return /\.(xml|json|txt)$/.test(name) || name.startsWith('_') ? 2 : 0;
}

/** Sorts what is to be removed, the other way round: lists go before the pages that they name, and pages before their assets. */
export function compareRemovals(one: string, other: string): number {
  return waveOf(other) - waveOf(one) || (one < other ? -1 : 1);
}
