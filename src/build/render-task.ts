import { joinParsedStore } from '../cache/parsed-store.ts';
import type { ArticleBody } from '../model/article.ts';
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

/** The seal of a page, and the hash of its bytes. */
export interface SealedPage extends PageSeal {
  readonly hash: Hash;
}

/** A page, and where it goes; without a place its content comes back. */
export interface RenderJob {
  readonly page: SealablePage;
  readonly place?: StagingPlace;
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
}

/** Renders pages, puts them where they go and looks for what must not be in them. */
export const renderTask: Task<RenderSetup, RenderJob, Rendered> = {
  name: 'render',
  begin({ cacheDir, parsing, templates, codes, standing, words }) {
    const store = joinParsedStore(cacheDir, parsing);
    const find = makeTraceFinder(words);
    const renderer = makeRenderer(templates, codes);
    const work = async ({ page, place }: RenderJob): Promise<Rendered> => {
      const texts = new Map<SourcePath, Pick<ArticleBody, 'parts'>>();
      for (const { source, hash } of page.bodies) {
        const parts = standing.get(source)?.parts ?? store.findParts(source, hash);
        if (!parts) return undefined;
        texts.set(source, { parts });
      }
      const content = await renderPage(page, texts, renderer);
      if (place) return placePage(page, content, place, find);
      return { ...sealContent(page, page), hash: hashContent(content), content };
    };
    return { work: (jobs) => Promise.all(jobs.map(work)), end: () => store.close() };
  },
};

/** Puts a page where it goes. Rejects with ProblemError (exit 2) if it cannot. */
export async function placePage(
  page: SealablePage,
  content: string | Uint8Array,
  place: StagingPlace,
  find: TraceFinder,
): Promise<PlacedPage> {
  const isNew = await fillPlace(place, content);
  return { ...sealContent(page, page), hash: hashContent(content), isNew, found: find(page.path, content) };
}
