import type { Page } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { Offer } from '../publish/sink.ts';
import { isPrinted, renderPage } from '../render/render-page.ts';
import { hashContent } from '../support/hash.ts';
import type { Crew } from '../threads/crew.ts';
import type { Gathered } from './gather.ts';
import type { ProvingSink } from './prove.ts';
import { placePage, type Rendered, type RenderJob, type RenderSetup, renderTask } from './render-task.ts';
import type { Theme } from './theme.ts';

/** What rendering needs beside the pages. */
export interface RenderTools {
  readonly gathered: Gathered;
  readonly theme: Theme;
  readonly proving: ProvingSink;
  readonly crew: Crew;
  readonly cacheDir: string;
}

/**
 * Renders pages into the sink, those of templates in as many threads as pay; tells of each the hash of its bytes. Rejects
 * with ProblemError where a template is wrong (exit 1) or the site cannot be written (exit 2).
 */
export async function renderPages(
  pages: readonly Page[],
  tools: RenderTools,
  tell: (path: OutputPath, hash: Hash) => void,
): Promise<void> {
  // What printers print is few and large: it would cost more to hand over than to print.
  for (const page of pages.filter(isPrinted)) tell(page.path, await renderHere(page, tools));
  const offers = new Map<OutputPath, Offer>();
  const jobs: RenderJob[] = [];
  for (const { path, template, inputs, bodies } of pages.filter((page) => !isPrinted(page))) {
    const offer = await tools.proving.sink.offer(path);
    if (offer) offers.set(path, offer);
    jobs.push({ page: { path, template, inputs, bodies }, ...(offer && { place: offer.place }) });
  }
  await tools.crew.run(renderTask, describeSetup(tools), jobs, async (rendered, batch) => {
    for (const [index, { page }] of batch.entries())
      tell(page.path, await settlePage(page, rendered[index], offers.get(page.path), tools));
  });
}

function describeSetup({ gathered, theme, proving, cacheDir }: RenderTools): RenderSetup {
  const { parsing, standing } = gathered;
  return { cacheDir, parsing, standing, templates: theme.renderer.templates, words: proving.words };
}

async function renderHere(page: RenderJob['page'], tools: RenderTools): Promise<Hash> {
  const content = await renderPage(page, tools.gathered.bodies, tools.theme.renderer);
  await tools.proving.sink.put({ path: page.path, content });
  return hashContent(content);
}

async function settlePage(
  page: RenderJob['page'],
  rendered: Rendered,
  offer: Offer | undefined,
  tools: RenderTools,
): Promise<Hash> {
  const { gathered, theme, proving } = tools;
  if (!offer) {
    if (!rendered || 'hash' in rendered) return renderHere(page, tools);
    await proving.sink.put({ path: page.path, content: rendered.content });
    return hashContent(rendered.content);
  }
  const placed =
    rendered && 'hash' in rendered
      ? rendered
      : await placePage(
          page,
          await renderPage(page, gathered.bodies, theme.renderer),
          offer.place,
          proving.find,
        );
  offer.take(placed.isNew);
  proving.judge(page.path, placed.found);
  return placed.hash;
}
