import type { Article } from '../model/article.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { tagAddress } from './addresses.ts';
import { planList } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

/** One page a tag; tags that differ in spelling alone (`Trade`, `trade`) share theirs. */
export const tagPages: OutputFormat = {
  name: 'tag-pages',
  addresses: (site) => [...groupByAddress(site).keys()],
  *plan(site, tools) {
    for (const [permalink, { name, articles }] of groupByAddress(site)) {
      const outline = { output: 'tag-pages', template: 'layouts/list.njk', permalink, title: name, articles };
      yield planList(outline, site, tools);
    }
  },
};

function groupByAddress(site: Site): Map<Permalink, { name: string; articles: Article[] }> {
  const groups = new Map<Permalink, { name: string; articles: Article[] }>();
  for (const article of site.articles) {
    for (const tag of article.tags) {
      const address = tagAddress(site.config, tag);
      if (address === undefined) continue;
      const group = groups.get(address) ?? { name: tag, articles: [] };
      if (group.articles.at(-1) !== article) group.articles.push(article);
      groups.set(address, group);
    }
  }
  return groups;
}
