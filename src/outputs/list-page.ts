import type { Article } from '../model/article.ts';
import type { Page, PageContent } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { ListPageInputs } from '../model/page-inputs.ts';
import type { AuthorView } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { wordPeriod } from '../support/date-words.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { outputPathOf } from './addresses.ts';
import { viewCard } from './card-view.ts';
import { planChrome } from './chrome.ts';
import { linkOwnFeeds } from './feeds/feed-homes.ts';
import type { ListedAddress, PlanTools } from './output-format.ts';
import { planLater } from './page-key.ts';
import { paginate, type ListPart } from './pagination.ts';
import type { PictureContext } from './picture-view.ts';
import { describeAuthor, makeReceipt, type Surroundings } from './receipt.ts';

/** A list of articles, before it is cut into pages. */
export interface ListOutline {
  readonly output: string;
  /** Of the first page. */
  readonly permalink: Permalink;
  readonly title: string;
  readonly description?: string | undefined;
  readonly sectionId?: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Whose articles they are: the id of an author who has a file, and what the first page says of them. */
  readonly author?: { readonly id: string; readonly view: (context: PictureContext) => AuthorView };
}

/** Where the pages of a list are. */
export function* locateLists(outlines: Iterable<ListOutline>, { config }: Site): Iterable<Permalink> {
  for (const { articles, permalink } of outlines)
    for (const part of paginate(articles, permalink, config.pageSize)) yield part.permalink;
}

/** The first page of each list that has articles, as the sitemap names it. */
export function listNewest(outlines: Iterable<ListOutline>): ListedAddress[] {
  return [...outlines].flatMap(({ permalink, articles }) =>
    articles[0] ? [{ permalink, modified: articles[0].updated ?? articles[0].published }] : [],
  );
}

/** Plans lists in the newsroom's language, each with as many pages as it needs. */
export function* planLists(outlines: Iterable<ListOutline>, site: Site, tools: PlanTools): Iterable<Page> {
  for (const outline of outlines) {
    for (const part of paginate(outline.articles, outline.permalink, site.config.pageSize))
      yield planList(outline, part, { site, tools });
  }
}

const template = 'layouts/list.njk';

function planList(outline: ListOutline, part: ListPart<Article>, around: Surroundings): Page {
  const { output, author, title, description = '', sectionId = '' } = outline;
  const { permalink, items, pager } = part;
  const templates = around.site.templates({ template, bodies: [] });
  const who = author ? describeAuthor(author, around) : '';
  const words = JSON.stringify([permalink, title, description, sectionId, who, pager]);
  const { language } = around.site.config;
  const receipt = makeReceipt({ permalink, language, templates, parts: [words, ...items] }, around);
  const page = { output, path: outputPathOf(permalink), permalink, template, templates };
  return planLater(page, receipt, () => makeContent(outline, part, around));
}

function makeContent(
  outline: ListOutline,
  part: ListPart<Article>,
  { site, tools }: Surroundings,
): PageContent {
  const { chrome, variants } = planChrome(site, tools);
  const context = { site, tools, variants: [...variants] };
  const author = part.number === undefined ? outline.author?.view(context) : undefined;
  const list = viewList(outline, part, context);
  const inputs = omitAbsent<ListPageInputs>({
    site: chrome,
    strings: tools.stringsOf(site.config.language),
    list,
    pager: part.pager,
    author,
  });
  return { inputs: { ...inputs }, bodies: [], variants: context.variants, own: [list, author] };
}

function viewList(
  { title, description, sectionId = '' }: ListOutline,
  { items, permalink, number }: ListPart<Article>,
  context: PictureContext,
): ListPageInputs['list'] {
  const { config } = context.site;
  return omitAbsent<ListPageInputs['list']>({
    title,
    permalink,
    sectionId,
    feeds: linkOwnFeeds(permalink, context.site),
    description: number === undefined ? description : undefined,
    period: number === undefined ? undefined : wordPages(items, context.site),
    canonical: makeAbsolute(permalink, config.url),
    cards: items.map((article) => viewCard(article, context)),
  });
}

function wordPages(items: readonly Article[], { config }: Site): string | undefined {
  const [newest, oldest] = [items[0], items.at(-1)];
  if (!newest || !oldest) return undefined;
  return wordPeriod(oldest.published, newest.published, config.timeZone, config.language);
}
