import type { Permalink } from '../model/paths.ts';
import { planList } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

const address = '/search/' as Permalink;
const newestArticles = 24;

/** Where the masthead's search leads: the newest articles, to browse. */
export const searchPage: OutputFormat = {
  name: 'search-page',
  addresses: () => [address],
  *plan(site, tools) {
    const strings = tools.stringsOf(site.config.language);
    yield planList(
      {
        output: 'search-page',
        template: 'layouts/list.njk',
        permalink: address,
        title: strings['search'] ?? '',
        description: strings['searchBrowse'],
        articles: site.articles.slice(0, newestArticles),
      },
      site,
      tools,
    );
  },
};
