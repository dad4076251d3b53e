import type { Variant } from '../model/image.ts';
import type { MadePage, Page } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import { sealContent } from '../outputs/page-key.ts';
import type { Offer } from '../publish/sink.ts';
import type { StagingPlace } from '../publish/staging-place.ts';
import { isPrinted, renderPage } from '../render/render-page.ts';
import { hashContent } from '../support/hash.ts';
import type { Crew, Items } from '../threads/crew.ts';
import type { Gathered } from './gather.ts';
import type { ProvingSink } from './prove.ts';
import {
  placePage,
  type Rendered,
  type RenderJob,
  type RenderSetup,
  renderTask,
  type SealablePage,
  type SealedPage,
} from './render-task.ts';
import type { Theme } from './theme.ts';

/** What rendering needs beside the pages. */
export interface RenderTools {
  readonly gathered: Gathered;
  readonly theme: Theme;
  readonly proving: ProvingSink;
  readonly crew: Crew;
  readonly cacheDir: string;
}

type Tell = (path: OutputPath, made: MadePage) => void;

/**
 * Renders pages into the sink, those of templates in as many threads as pay; tells of each what it came to. Rejects
 * with ProblemError where a template is wrong (exit 1) or the site cannot be written (exit 2).
 */
export async function renderPages(pages: readonly Page[], tools: RenderTools, tell: Tell): Promise<void> {
  // What printers print is few and large: it would cost more to hand over than to print.
  const rest = pages.filter((page) => !isPrinted(page));
  const all = await Promise.allSettled([
    renderShared(rest, tools, tell),
    printPages(pages.filter(isPrinted), tools, tell),
  ]);
  for (const one of all) if (one.status === 'rejected') throw one.reason;
}

/** What printers print is few and large: it would cost more to hand over than to print, while others render. */
async function printPages(pages: readonly Page[], tools: RenderTools, tell: Tell): Promise<void> {
  // In the order of their paths, the feeds of one page come together, and share the texts in them.
  for (const page of pages.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { job, variants } = makeJob(page);
    tell(page.path, { ...(await renderHere(job.page, tools)), variants, receipt: page.receipt });
  }
}

async function renderShared(pages: readonly Page[], tools: RenderTools, tell: Tell): Promise<void> {
  const offers = new Map<OutputPath, Offer>();
  for (const { path } of pages) {
    const offer = await tools.proving.sink.offer(path);
    if (offer) offers.set(path, offer);
  }
  const told = new Map<OutputPath, Pick<MadePage, 'variants' | 'receipt'>>();
  const jobs = listJobs(pages, offers, (page, variants) =>
    told.set(page.path, { variants, receipt: page.receipt }),
  );
  await tools.crew.run(renderTask, describeSetup(tools), jobs, async (rendered, batch) => {
    for (const [index, { page }] of batch.entries()) {
      const sealed = await settlePage(page, rendered[index], offers.get(page.path), tools);
      tell(page.path, { variants: [], ...told.get(page.path), ...sealed });
    }
  });
}

/** The jobs of pages, whose content is made when somebody begins with them. */
function listJobs(
  pages: readonly Page[],
  offers: ReadonlyMap<OutputPath, Offer>,
  tell: (page: Page, variants: readonly Variant[]) => void,
): Items<RenderJob> {
  const begin = (page: Page): RenderJob => {
    const { job, variants } = makeJob(page);
    tell(page, variants);
    const offer = offers.get(page.path);
    return offer ? { ...job, ...placesOf(offer) } : job;
  };
  return { length: pages.length, slice: (start, end) => pages.slice(start, end).map(begin) };
}

function placesOf({ place, beside }: Offer): Pick<RenderJob, 'beside'> & { readonly place: StagingPlace } {
  return beside
    ? { place, beside: beside.map((one) => ({ encoding: one.encoding, place: one.place })) }
    : { place };
}

function makeJob({ output, path, template, templates, content }: Page) {
  const { inputs, bodies, own, variants } = content();
  return { job: { page: { output, path, template, templates, inputs, bodies, own } }, variants };
}

function describeSetup({ gathered, theme, proving, cacheDir }: RenderTools): RenderSetup {
  const { parsing, standing } = gathered;
  const { templates, codes } = theme.renderer;
  return { cacheDir, parsing, standing, templates, codes, words: proving.words };
}

async function renderHere(page: SealablePage, tools: RenderTools): Promise<SealedPage> {
  const content = await renderPage(page, tools.gathered.bodies, tools.theme.renderer);
  await tools.proving.sink.put({ path: page.path, content });
  return { ...sealContent(page, page), hash: hashContent(content) };
}

async function settlePage(
  page: SealablePage,
  rendered: Rendered,
  offer: Offer | undefined,
  tools: RenderTools,
): Promise<SealedPage> {
  const { gathered, theme, proving } = tools;
  if (!offer) {
    if (!rendered || 'isNew' in rendered) return renderHere(page, tools);
    const { content, ...sealed } = rendered;
    await proving.sink.put({ path: page.path, content });
    return sealed;
  }
  const placed =
    rendered && 'isNew' in rendered
      ? rendered
      : await placePage(
          page,
          await renderPage(page, gathered.bodies, theme.renderer),
          placesOf(offer),
          proving.find,
        );
  const { isNew, found, beside, ...sealed } = placed;
  offer.take(isNew);
  for (const [index, form] of beside.entries()) if (form) offer.beside?.[index]?.take(form);
  proving.judge(page.path, found);
  return sealed;
}
