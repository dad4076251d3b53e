import { joinParsedStore } from '../cache/parsed-store.ts';
import { encode, isCompressible } from '../compress/encode.ts';
import type { ArticleBody } from '../model/article.ts';
import type { EncodingName } from '../model/config.ts';
import type { PageContent, PageOutline, PageSeal, PrintablePage } from '../model/page.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import { sealContent } from '../outputs/page-key.ts';
import { makeTraceFinder, type TraceFinder } from '../proof/prove.ts';
import { fillPlace, type StagingPlace } from '../publish/staging-place.ts';
import { renderPage } from '../render/render-page.ts';
import type { TemplateFiles } from '../render/template-files.ts';
import { makeRenderer, type TemplateCodes } from '../render/templates.ts';
import { hashContent } from '../support/hash.ts';
import type { Task } from '../threads/task.ts';

export interface RenderSetup {
  readonly cacheDir: string;
  readonly parsing: Hash;
  readonly templates: TemplateFiles;
  readonly codes: TemplateCodes;
  /** The texts of files that are not in the cache. */
  readonly standing: ReadonlyMap<SourcePath, ArticleBody>;
  /** What the leak proof looks for. */
  readonly words: readonly string[];
}

/** A place for a compressed form of a page. */
export interface BesidePlace {
  readonly encoding: EncodingName;
  readonly place: StagingPlace;
}

/** The seal of a page, and the hash of its bytes. */
export interface SealedPage extends PageSeal {
  readonly hash: Hash;
}

/** A page, and where it goes; without a place its content comes back. */
export interface RenderJob {
  readonly page: SealablePage;
  readonly place?: StagingPlace;
  /** Where its compressed forms go. */
  readonly beside?: readonly BesidePlace[];
}

/** A page in its place, the content of one without a place, or nothing, where the cache has lost a text. */
export type Rendered = PlacedPage | (SealedPage & { readonly content: string | Uint8Array }) | undefined;

/** A page with all that its seal is made of. */
export type SealablePage = PrintablePage &
  Pick<PageOutline, 'output' | 'templates'> &
  Pick<PageContent, 'own'>;

/** What a page came to. */
export interface PlacedPage extends SealedPage {
  /** Whether the site did not say so already. */
  readonly isNew: boolean;
  /** The words that the leak proof looked for and found. */
  readonly found: readonly string[];
  /** What stands in the places beside it; nothing where the page is small or would not get smaller. */
  readonly beside: readonly (PlacedForm | undefined)[];
}

/** A compressed form in its place. */
export interface PlacedForm {
  readonly hash: Hash;
  readonly isNew: boolean;
}

/** Renders pages, puts them where they go and looks for what must not be in them. */
export const renderTask: Task<RenderSetup, RenderJob, Rendered> = {
  name: 'render',
  begin({ cacheDir, parsing, templates, codes, standing, words }) {
    const store = joinParsedStore(cacheDir, parsing);
    const find = makeTraceFinder(words);
    const renderer = makeRenderer(templates, codes);
    const work = async ({ page, place, beside }: RenderJob): Promise<Rendered> => {
      const texts = new Map<SourcePath, Pick<ArticleBody, 'parts'>>();
      for (const { source, hash } of page.bodies) {
        const parts = standing.get(source)?.parts ?? store.findParts(source, hash);
        if (!parts) return undefined;
        texts.set(source, { parts });
      }
      const content = await renderPage(page, texts, renderer);
      if (place) return placePage(page, content, beside ? { place, beside } : { place }, find);
      return { ...sealContent(page, page), hash: hashContent(content), content };
    };
    return { work: (jobs) => Promise.all(jobs.map(work)), end: () => store.close() };
  },
};

/** Puts a page where it goes. Rejects with ProblemError (exit 2) if it cannot. */
export async function placePage(
  page: SealablePage,
  content: string | Uint8Array,
  { place, beside = [] }: Pick<RenderJob, 'beside'> & { readonly place: StagingPlace },
  find: TraceFinder,
): Promise<PlacedPage> {
  const isNew = await fillPlace(place, content);
  const forms = beside.length > 0 ? await placeForms(page.path, Buffer.from(content), beside) : [];
  const found = find(page.path, content);
  return { ...sealContent(page, page), hash: hashContent(content), isNew, found, beside: forms };
}

async function placeForms(
  path: string,
  bytes: Uint8Array,
  places: readonly BesidePlace[],
): Promise<(PlacedForm | undefined)[]> {
  const forms: (PlacedForm | undefined)[] = [];
  for (const { encoding, place } of places) {
    const encoded = isCompressible(path, bytes.byteLength) ? encode(bytes, encoding) : undefined;
    forms.push(encoded && { hash: hashContent(encoded), isNew: await fillPlace(place, encoded) });
  }
  return forms;
}
