import type { Article } from '../model/article.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { tagAddress } from './addresses.ts';
import { listNewest, locateLists, planLists, type ListOutline } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

/** The articles of each tag; tags that differ in spelling alone (`Trade`, `trade`) share their pages. */
export const tagPages: OutputFormat = {
  name: 'tag-pages',
  addresses: (site) => locateLists(outlineTags(site), site),
  listed: (site) => listNewest(outlineTags(site)),
  plan: (site, tools) => planLists(outlineTags(site), site, tools),
};

interface TagOutline extends ListOutline {
  readonly articles: Article[];
}

const known = new WeakMap<Site, readonly TagOutline[]>();

function outlineTags(site: Site): readonly TagOutline[] {
  const outlines = known.get(site) ?? makeOutlines(site);
  known.set(site, outlines);
  return outlines;
}

function makeOutlines(site: Site): TagOutline[] {
  const outlines = new Map<Permalink, TagOutline>();
  for (const article of site.articles) {
    for (const title of article.tags) {
      const permalink = tagAddress(site.config, title);
      if (permalink === undefined) continue;
      const outline = outlines.get(permalink) ?? { output: 'tag-pages', permalink, title, articles: [] };
      if (outline.articles.at(-1) !== article) outline.articles.push(article);
      outlines.set(permalink, outline);
    }
  }
  return [...outlines.values()];
}
