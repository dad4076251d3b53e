import type { ParsingConfig } from '../model/config.ts';
import type { Timestamp } from '../model/time.ts';
import { dateInZone } from '../support/timestamp.ts';
import { readMoment, report, type Draft } from './draft.ts';
import type { FileName } from './file-name.ts';
import type { FrontMatterValues } from './front-matter.ts';
import { choose, standIns } from './origins.ts';

/** An article's moments, as far as they are right. */
export interface ArticleDates {
  readonly published: Timestamp | undefined;
  readonly updated: Timestamp | undefined;
  readonly embargo: Timestamp | undefined;
  readonly expires: Timestamp | undefined;
}

/** Reads the article's moments and reports those that are none, are missing or contradict each other. */
export function readDates(draft: Draft, values: FrontMatterValues, fileName: FileName): ArticleDates {
  const read = (key: 'updated' | 'embargo' | 'expires') => {
    const text = values[key];
    return text === undefined ? undefined : readMoment(draft, [key], text);
  };
  const published = readPublished(draft, values, fileName);
  const [updated, embargo, expires] = [read('updated'), read('embargo'), read('expires')];
  if (published && updated && isBefore(updated, published, draft.config)) {
    const message = '`updated` is earlier than `published`.';
    const hint = 'correct one of the two, or remove `updated`';
    report(draft, { code: 'date-order', key: ['updated'], message, hint });
  }
  const begin = embargo ?? published;
  if (begin && expires && expires.at <= begin.at) {
    const message = `\`expires\` is not later than \`${embargo ? 'embargo' : 'published'}\`, so the article would never appear.`;
    report(draft, { code: 'date-order', key: ['expires'], message, hint: 'correct one of the two' });
  }
  return { published, updated, embargo, expires };
}

function readPublished(draft: Draft, values: FrontMatterValues, fileName: FileName): Timestamp | undefined {
  const text = choose(draft, 'published', values.published, fileName.date, standIns.fileName);
  if (text !== undefined) return readMoment(draft, ['published'], text);
  if (hasProblemAt(draft)) return undefined;
  return report(draft, {
    code: 'missing-field',
    key: ['published'],
    message: '`published` is missing, and the name of the file does not begin with a date.',
    hint: 'write `published: 2022-01-09 10:30`, or begin the file name with `2022-01-09-`',
  });
}

function hasProblemAt(draft: Draft): boolean {
  return draft.header.document.locate(draft.written(['published']), 'key') !== undefined;
}

function isBefore(later: Timestamp, earlier: Timestamp, config: ParsingConfig): boolean {
  if (later.precision === 'time' && earlier.precision === 'time') return later.at < earlier.at;
  return dayNumber(later, config) < dayNumber(earlier, config);
}

function dayNumber(timestamp: Timestamp, config: ParsingConfig): number {
  const { year, month, day } = dateInZone(timestamp.at, config.timeZone);
  return (year * 12 + month) * 31 + day;
}
