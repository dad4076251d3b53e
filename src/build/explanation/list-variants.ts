import type { Variant } from '../../model/image.ts';
import type { Page } from '../../model/page.ts';
import type { OutputPath } from '../../model/paths.ts';

/** The picture files that pages name, each once. */
export function listVariants(pages: readonly Page[]): ReadonlyMap<OutputPath, Variant> {
  const variants = pages.flatMap((page) => page.content().variants);
  return new Map(variants.map((variant) => [variant.path, variant]));
}
