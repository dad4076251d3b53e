import type { Article } from '../model/article.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { ArchivePageInputs } from '../model/page-inputs.ts';
import { formatIso } from '../support/iso-time.ts';
import { wordDate } from '../support/date-words.ts';
import { rememberBy, rememberLast } from '../support/remember.ts';
import { archiveAddress } from './addresses.ts';
import { groupByPeriod, type Period } from './periods.ts';

/** A month in which something was published. */
export interface Month extends Period {
  readonly permalink: Permalink;
  /** Of its year's page. */
  readonly year: Permalink;
}

/** The months that the archive has pages for, newest first. */
export const listMonths = rememberBy(findMonths);

function findMonths({ articles, config: { timeZone } }: Site): readonly Month[] {
  let place = 0;
  return recallMonths(articles, timeZone).map(({ count, ...month }) => {
    place += count;
    return { ...month, articles: articles.slice(place - count, place) };
  });
}

const recallMonths = rememberLast(
  { published: true },
  (articles: readonly Pick<Article, 'published'>[], timeZone: string) =>
    groupByPeriod(articles, 'month', timeZone).map(({ start, articles: { length: count } }) => {
      const [year = '', month = ''] = formatIso(start, timeZone).split('-');
      const address = `${archiveAddress}${year}/`;
      return { start, count, year: address as Permalink, permalink: `${address}${month}/` as Permalink };
    }),
);

/** The months as the archive's pages show them, by year. */
export function viewYears(months: readonly Month[], { config }: Site): ArchivePageInputs['years'] {
  const { timeZone, language } = config;
  const years = Map.groupBy(months, ({ year }) => year);
  return [...years].map(([href, ofYear]) => ({
    name: nameYear(ofYear, config),
    href,
    months: ofYear.map(({ permalink, start, articles }) => ({
      name: wordDate(start, 'monthAlone', timeZone, language),
      href: permalink,
      count: articles.length,
    })),
  }));
}

/** The year of the months, in the newsroom's digits. */
export function nameYear([month]: readonly Month[], { timeZone, language }: Site['config']): string {
  return month ? wordDate(month.start, 'year', timeZone, language) : '';
}
