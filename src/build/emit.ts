import { encodeVariants } from '../images/process.ts';
import type { BuildCounts, BuildOptions, RebuiltPage } from '../model/build.ts';
import type { Variant } from '../model/image.ts';
import type { MadePage, OutputFile, Page } from '../model/page.ts';
import type { Hash, OutputPath } from '../model/paths.ts';
import type { PublishedPage } from '../model/publication.ts';
import type { Problem } from '../model/problem.ts';
import { nameTemplates } from '../outputs/page-key.ts';
import { readContent } from '../publish/same-content.ts';
import type { Sink } from '../publish/sink.ts';
import { hashContent } from '../support/hash.ts';
import type { Crew } from '../threads/crew.ts';
import { explainRebuild } from './explain.ts';
import type { Gathered } from './gather.ts';
import type { Observe } from './observe.ts';
import { isEncodedAlike, listForms, type Precompression } from './precompress.ts';
import type { ProvingSink } from './prove.ts';
import { renderPages } from './render-pages.ts';
import { indexSite, putIndex } from './search.ts';
import type { Settled } from './settle.ts';
import type { Theme } from './theme.ts';

/** What files go through on their way to the sink. */
export interface SinkGuard {
  readonly proving: ProvingSink;
  readonly precompression: Precompression;
}

export interface Emitted extends Omit<EmittedPictures, 'hashes'> {
  readonly made: ReadonlyMap<OutputPath, MadePage>;
  readonly rebuilt: readonly RebuiltPage[];
  /** Names all that decides about the bytes of the compressed files. */
  readonly encodings: string;
  /** The hashes of all files that are not among what was made. */
  readonly hashOthers: () => ReadonlyMap<OutputPath, Hash>;
}

interface EmittedPictures {
  readonly pictures: BuildCounts['pictures'];
  readonly problems: readonly Problem[];
  readonly hashes: ReadonlyMap<OutputPath, Hash>;
}

/**
 * Renders the pages that are not there already, encodes the pictures that they name, and hands all files to the sink. The search is indexed
 * meanwhile.
 */
export async function emitSite(
  { pages, site }: Settled,
  content: { readonly gathered: Gathered; readonly theme: Theme },
  options: BuildOptions,
  { proving, precompression }: SinkGuard,
  crew: Crew,
  observe: Observe,
): Promise<Emitted> {
  const { gathered, theme } = content;
  const { sink } = proving;
  const indexing = Promise.allSettled([
    options.checkOnly || options.searchLater
      ? Promise.resolve([])
      : indexSite(site, gathered, options, observe),
  ]);
  for (const file of theme.files) await sink.put(file);
  const made = new Map<OutputPath, MadePage>();
  const stale: Page[] = [];
  const tell = (path: OutputPath, page: MadePage): void => {
    made.set(path, page);
    observe({ stage: 'render', done: made.size, total: pages.length });
  };
  const isAlike = (path: OutputPath) => isEncodedAlike(precompression, path, gathered.last.encodings);
  for (const page of pages) {
    const last = gathered.last.files[page.path];
    const isHere = last && isAlike(page.path) && isSame(page, last);
    if (isHere && sink.keep(page.path, last)) tell(page.path, remake(page, last));
    else stale.push(page);
  }
  await renderPages(stale, { ...content, proving, crew, cacheDir: options.cacheDir }, tell);
  const rebuilt = stale.flatMap(({ path }) => {
    const page = made.get(path);
    return page ? [explainRebuild(path, page, gathered.last.files[path], isAlike(path))] : [];
  });
  const encodings = precompression.recipe;
  const none = { pictures: { encoded: 0, reused: 0 }, problems: [], hashOthers: () => new Map() };
  if (options.checkOnly) return { ...none, made, rebuilt, encodings };
  const variants = pages.flatMap(({ path }) => made.get(path)?.variants ?? []);
  const emitted = await emitPictures(variants, gathered, options, sink, observe);
  const [index] = await indexing;
  if (index.status === 'rejected') throw index.reason;
  const indexed = await putIndex(index.value, gathered, options, sink);
  for (const { path, ...file } of indexed.known) made.set(path, { ...file, variants: [] });
  await precompression.complete();
  tellEncoded(made, precompression);
  const hashOthers = () =>
    new Map([
      ...emitted.hashes,
      ...hashFiles([...theme.files, ...indexed.others]),
      ...listForms(precompression),
    ]);
  return { ...emitted, made, rebuilt, encodings, hashOthers };
}

function hashFiles(files: readonly OutputFile[]): [OutputPath, Hash][] {
  return files.map(({ path, content }) => [path, hashContent(readContent(content))]);
}

/** Whether a page is what it was; its content is only made where neither its receipt nor its templates tell. */
export function isSame(page: Page, last: PublishedPage): boolean {
  if (page.receipt !== undefined && page.receipt === last.receipt) return true;
  return last.ingredients.startsWith(nameTemplates(page)) && page.seal().key === last.key;
}

function remake(
  { receipt }: Page,
  { hash, key, contentKey, ingredients, variants }: PublishedPage,
): MadePage {
  return { hash, key, contentKey, ingredients, variants, receipt };
}

/** Now that all are there. */
function tellEncoded(made: Map<OutputPath, MadePage>, { beside }: Precompression): void {
  for (const [path, encoded] of beside) {
    const page = made.get(path);
    if (page) made.set(path, { ...page, encoded });
  }
}

async function emitPictures(
  variants: readonly Variant[],
  { config, pictures }: Gathered,
  { root, cacheDir }: BuildOptions,
  sink: Sink,
  observe: Observe,
): Promise<EmittedPictures> {
  const { files, hashes, encoded, reused, problems } = await encodeVariants(variants, {
    root,
    cacheDir,
    pictures,
    images: config.images,
    onProgress: (done, total) => observe({ stage: 'pictures', done, total }),
  });
  for (const [path, file] of files) await sink.put({ path, content: { file } });
  return { pictures: { encoded, reused }, hashes, problems };
}
