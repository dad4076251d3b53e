import type { Article } from '../model/article.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { remember, rememberBy, rememberLast } from '../support/remember.ts';
import { takeAt } from '../support/take-at.ts';
import { addressTag, isOn } from './addresses.ts';
import { listNewest, locateLists, planLists, type ListOutline } from './list-page.ts';
import type { OutputFormat } from './output-format.ts';

/** The articles of each tag; tags that differ in spelling alone (`Trade`, `trade`) share their pages. */
export const tagPages: OutputFormat = {
  name: 'tag-pages',
  addresses: (site) => locateLists(outlineTags(site), site),
  listed: (site) => listNewest(outlineTags(site)),
  plan: (site, tools) => planLists(outlineTags(site), site, tools),
};

const outlineTags = rememberBy(makeOutlines);

function makeOutlines({ articles, config }: Site): ListOutline[] {
  if (!isOn(config, tagPages.name)) return [];
  return recallTags(articles).map(({ permalink, title, places }) => {
    return { output: tagPages.name, permalink, title, articles: takeAt(articles, places) };
  });
}

/** A tag as it was written first, its articles by their places in the list of all. */
interface Tag {
  readonly permalink: Permalink;
  readonly title: string;
  readonly places: number[];
}

const recallTags = rememberLast({ tags: true }, (articles: readonly Pick<Article, 'tags'>[]): Tag[] => {
  const tags = new Map<Permalink, Tag>();
  const enterTag = remember((title) => {
    const permalink = addressTag(title);
    const tag = tags.get(permalink) ?? { permalink, title, places: [] };
    tags.set(permalink, tag);
    return tag;
  });
  for (const [place, article] of articles.entries()) {
    for (const title of article.tags) {
      const { places } = enterTag(title);
      if (places.at(-1) !== place) places.push(place);
    }
  }
  return [...tags.values()];
});
