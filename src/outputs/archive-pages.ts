import type { Article } from '../model/article.ts';
import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { ArchivePageInputs, MonthPageInputs } from '../model/page-inputs.ts';
import type { HeadlineView } from '../model/view.ts';
import { wordDate, wordPeriod } from '../support/date-words.ts';
import { archiveAddress } from './addresses.ts';
import { listMonths, nameYear, viewYears, type Month } from './archive-months.ts';
import { viewHeadline } from './headline-view.ts';
import { listNewest } from './list-page.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { paginate, type ListPart } from './pagination.ts';
import { groupByPeriod } from './periods.ts';
import { planPlain, planPlainLater, type PlainOutline, type PlainWords } from './plain-list.ts';

/** A headline takes so much less room than a card. */
const headlinesPerCard = 5;

/** Every article by year and month: the way into the past without a search. */
export const archivePages: OutputFormat = {
  name: 'archive-pages',
  *addresses(site) {
    yield archiveAddress;
    yield* groupByYear(site).keys();
    for (const month of listMonths(site)) for (const { permalink } of cutMonth(month, site)) yield permalink;
  },
  listed: (site) => listNewest(listMonths(site).map((month) => ({ ...month, output: '', title: '' }))),
  *plan(site, tools) {
    yield planYears(listMonths(site), archiveAddress, { site, tools });
    for (const [year, months] of groupByYear(site)) yield planYears(months, year, { site, tools });
    for (const month of listMonths(site)) yield* planMonth(month, { site, tools });
  },
};

interface Planning {
  readonly site: Site;
  readonly tools: PlanTools;
}

type Views<Inputs> = Omit<Inputs, 'site' | 'strings' | 'list'>;

function groupByYear(site: Site): Map<Permalink, Month[]> {
  return Map.groupBy(listMonths(site), ({ year }) => year);
}

function cutMonth({ articles, permalink }: Month, { config }: Site): ListPart<Article>[] {
  return paginate(articles, permalink, config.pageSize * headlinesPerCard);
}

function planYears(months: readonly Month[], permalink: Permalink, { site, tools }: Planning): Page {
  const years = viewYears(months, site);
  const archive = nameArchive(site, tools);
  const isWhole = permalink === archiveAddress;
  const trail = isWhole ? [] : [{ name: archive, href: archiveAddress }];
  const outline: PlainOutline<Views<ArchivePageInputs>> = {
    output: 'archive-pages',
    template: 'layouts/archive.njk',
    permalink,
    title: isWhole ? archive : nameYear(months, site.config),
    views: { years, trail },
    own: years,
  };
  return planPlain(outline, site, tools);
}

function* planMonth(month: Month, { site, tools }: Planning): Iterable<Page> {
  const { timeZone, language } = site.config;
  const trail = [
    { name: nameArchive(site, tools), href: archiveAddress },
    { name: nameYear([month], site.config), href: month.year },
  ];
  const title = wordDate(month.start, 'month', timeZone, language);
  for (const { items, permalink, number, pager } of cutMonth(month, site)) {
    const describe = (): PlainWords<Views<MonthPageInputs>> => {
      const days = listDays(items, site);
      const [newest, oldest] = [days[0], days.at(-1)];
      const isOlder = number !== undefined && newest && oldest;
      const period = isOlder ? wordPeriod(oldest.date, newest.date, timeZone, language) : undefined;
      return { title, period, views: { days, trail, pager }, own: days };
    };
    const outline = { output: 'archive-pages', template: 'layouts/month.njk', permalink };
    const parts = [JSON.stringify([title, number, pager, trail]), ...items];
    yield planPlainLater(outline, parts, describe, { site, tools });
  }
}

function listDays(items: readonly Article[], site: Site): MonthPageInputs['days'] {
  return groupByPeriod(items, 'day', site.config.timeZone).map(({ start, articles }) => ({
    date: start,
    headlines: articles.map((article): HeadlineView => viewHeadline(article, site)),
  }));
}

function nameArchive(site: Site, tools: PlanTools): string {
  return tools.stringsOf(site.config.language)['archive'] ?? '';
}
