import type { Article } from '../../model/article.ts';
import type { FeedInputs, FeedView } from '../../model/feed.ts';
import type { Variant } from '../../model/image.ts';
import type { Page, PageContent } from '../../model/page.ts';
import type { Permalink } from '../../model/paths.ts';
import type { Site } from '../../model/site.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { outputPathOf } from '../addresses.ts';
import { listOwnParts } from '../article-view.ts';
import { planLogoIcons } from '../app-look.ts';
import type { OutputFormat, PlanTools } from '../output-format.ts';
import { planLater } from '../page-key.ts';
import { makeReceipt, type Surroundings } from '../receipt.ts';
import { chooseArticles } from './choose-articles.ts';
import { listFeedHomes, type FeedHome } from './feed-homes.ts';
import { feedBody, isWhole, planItem, type PlannedItem } from './feed-items.ts';
import { fillName } from './fill-name.ts';
import { feedAddress, type FeedFormatName } from './feed-links.ts';

/** RSS 2.0 of the newspaper, each section and each author. */
export const rss = describeFormat('rss');

/** Atom (RFC 4287), of the same. */
export const atom = describeFormat('atom');

/** JSON Feed 1.1, of the same. */
export const jsonFeed = describeFormat('json-feed');

function describeFormat(name: FeedFormatName): OutputFormat {
  return {
    name,
    *addresses(site) {
      for (const { permalink } of listFeedHomes(site)) yield feedAddress(permalink, name);
    },
    *plan(site, tools) {
      for (const home of listFeedHomes(site)) yield planFeed(name, home, { site, tools });
    },
  };
}

/** A feed before its entries are made. */
interface FeedOutline {
  readonly home: FeedHome;
  readonly permalink: Permalink;
  readonly articles: readonly Article[];
  readonly icon: Variant | undefined;
}

function planFeed(name: FeedFormatName, home: FeedHome, around: Surroundings): Page {
  const { site, tools } = around;
  const { language } = site.config;
  const permalink = feedAddress(home.permalink, name);
  const articles = chooseArticles(home.articles, site.config);
  const icon = planLogoIcons(site, tools)?.large;
  const bodies = articles.some((article) => isWhole(article, site)) ? [feedBody] : [];
  const templates = site.templates({ template: name, bodies });
  const words = JSON.stringify([home.permalink, home.title, home.description, icon?.path]);
  const others = new Set(articles.map((article) => article.language).filter((one) => one !== language));
  const strings = [...others].map((one) => JSON.stringify(tools.stringsOf(one)));
  const parts = [words, ...strings, ...articles.flatMap((article) => listOwnParts(article, around))];
  const receipt = makeReceipt({ permalink, language, templates, parts }, around);
  const outline = { output: name, path: outputPathOf(permalink), permalink, template: name, templates };
  return planLater(outline, receipt, () => makeContent({ home, permalink, articles, icon }, around));
}

function makeContent({ home, permalink, articles, icon }: FeedOutline, around: Surroundings): PageContent {
  const { site, tools } = around;
  const planned = articles.map((article) => planItem(article, site, tools));
  const bodies = planned.flatMap(({ body }) => body ?? []);
  const inputs: FeedInputs = {
    feed: omitAbsent<FeedView>({
      ...describeFeed(home, site, tools),
      address: makeAbsolute(permalink, site.config.url),
      icon: icon && makeAbsolute(`/${icon.path}`, site.config.url),
      updated: findNewest(planned),
    }),
    items: planned.map(({ item }) => item),
  };
  return {
    inputs: { ...inputs },
    bodies,
    variants: [...(icon ? [icon] : []), ...planned.flatMap(({ variants }) => variants)],
    own: [inputs, bodies.map(({ hash }) => hash)],
  };
}

function describeFeed({ permalink, title, description }: FeedHome, { config }: Site, tools: PlanTools) {
  const { url, language, publisher, feeds } = config;
  return {
    title,
    description: description || undefined,
    language,
    home: makeAbsolute(permalink, url),
    origin: url,
    newsroom: publisher.name,
    rights: fillName(tools.stringsOf(language)['copyright'], publisher.name),
    hubs: feeds.hubs?.length ? feeds.hubs : undefined,
  };
}

// Times carry offsets, so they are compared as instants.
function findNewest(planned: readonly PlannedItem[]): string | undefined {
  const times = planned.map(({ item }) => item.updated ?? item.published);
  return times.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0];
}
