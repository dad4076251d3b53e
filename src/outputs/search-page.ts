import type { ListPageInputs } from '../model/page-inputs.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { outputPathOf, searchAddress } from './addresses.ts';
import { viewCard } from './card-view.ts';
import { planChrome } from './chrome.ts';
import type { OutputFormat } from './output-format.ts';
import { sealPage } from './page-key.ts';

const newestArticles = 24;

/** Where the masthead's search leads: what was found, or the newest articles and the archive to browse. */
export const searchPage: OutputFormat = {
  name: 'search-page',
  addresses: (site) => [searchAddress(site.config) ?? []].flat(),
  *plan(site, tools) {
    const permalink = searchAddress(site.config);
    if (permalink === undefined) return;
    const { chrome, variants } = planChrome(site, tools);
    const context = { site, tools, variants: [...variants] };
    const strings = tools.stringsOf(site.config.language);
    const list: ListPageInputs['list'] = {
      title: strings['search'] ?? '',
      permalink,
      sectionId: '',
      canonical: makeAbsolute(permalink, site.config.url),
      cards: site.articles.slice(0, newestArticles).map((article) => viewCard(article, context)),
    };
    const page = {
      output: searchPage.name,
      path: outputPathOf(permalink),
      permalink,
      template: 'layouts/search.njk',
      inputs: { site: chrome, strings, list },
      bodies: [],
      variants: context.variants,
    };
    yield sealPage(page, site.templates, list);
  },
};
