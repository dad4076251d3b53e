import type { Article } from '../model/article.ts';
import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { ListPageInputs } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { outputPathOf } from './addresses.ts';
import { viewCard } from './card-view.ts';
import { planChrome } from './chrome.ts';
import { linkOwnFeeds } from './feeds/feed-homes.ts';
import type { PlanTools } from './output-format.ts';
import { sealPage } from './page-key.ts';

/** A page of cards, before its views are made. */
export interface ListOutline {
  readonly output: string;
  readonly template: string;
  readonly permalink: Permalink;
  readonly title: string;
  readonly description?: string | undefined;
  readonly sectionId?: string;
  readonly articles: readonly Article[];
}

/** Plans a page of cards in the newsroom's language. */
export function planList(outline: ListOutline, site: Site, tools: PlanTools): Page {
  const { chrome, variants } = planChrome(site, tools);
  const context = { site, tools, variants: [...variants] };
  const { output, template, permalink, title, description, sectionId = '' } = outline;
  const inputs: ListPageInputs = {
    site: chrome,
    strings: tools.stringsOf(site.config.language),
    list: omitAbsent<ListPageInputs['list']>({
      title,
      permalink,
      sectionId,
      feeds: linkOwnFeeds(permalink, site),
      description,
      canonical: makeAbsolute(permalink, site.config.url),
      cards: outline.articles.map((article) => viewCard(article, context)),
    }),
  };
  const path = outputPathOf(permalink);
  const { variants: named } = context;
  const page = { output, path, permalink, template, inputs: { ...inputs }, bodies: [], variants: named };
  return sealPage(page, site.templates, inputs.list);
}
