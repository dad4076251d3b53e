import { frontPageAddress } from './addresses.ts';
import { planWhole } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

const frontPageArticles = 24;

/** The front page: the newest articles. */
export const frontPage: OutputFormat = {
  name: 'front-page',
  addresses: () => [frontPageAddress],
  *plan(site, tools) {
    yield planWhole(
      {
        output: 'front-page',
        permalink: frontPageAddress,
        title: site.config.title,
        description: site.config.description,
        articles: site.articles.slice(0, frontPageArticles),
      },
      site,
      tools,
    );
  },
};
