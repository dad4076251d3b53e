import { encodeVariants } from '../images/encode.ts';
import type { BuildCounts, BuildOptions } from '../model/build.ts';
import type { Variant } from '../model/image.ts';
import type { Page } from '../model/page.ts';
import type { Sink } from '../publish/sink.ts';
import { renderPage } from '../render/render-page.ts';
import type { Gathered } from './gather.ts';
import type { Observe } from './observe.ts';
import type { Theme } from './theme.ts';

/** Renders every page, encodes the pictures that they name, and hands all files to the sink. */
export async function emitSite(
  pages: readonly Page[],
  gathered: Gathered,
  theme: Theme,
  options: BuildOptions,
  sink: Sink,
  observe: Observe,
): Promise<BuildCounts['pictures']> {
  for (const file of theme.files) await sink.put(file);
  let done = 0;
  for (const page of pages) {
    const body = page.body && gathered.bodies.get(page.body.article);
    await sink.put({ path: page.path, content: renderPage(page, body, theme.renderer) });
    observe({ stage: 'render', done: ++done, total: pages.length });
  }
  const variants = listVariants(pages);
  return encodeVariants(variants, {
    root: options.root,
    cacheDir: options.cacheDir,
    pictures: gathered.pictures,
    images: gathered.config.images,
    store: (variant, file) => sink.put({ path: variant.path, content: { file } }),
    observe: (encoded) => observe({ stage: 'pictures', done: encoded, total: variants.length }),
  });
}

function listVariants(pages: readonly Page[]): Variant[] {
  const byPath = new Map(pages.flatMap((page) => page.variants.map((variant) => [variant.path, variant])));
  return [...byPath.values()];
}
