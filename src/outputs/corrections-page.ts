import type { Article, Correction } from '../model/article.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { CorrectionsPageInputs } from '../model/page-inputs.ts';
import { rememberBy } from '../support/remember.ts';
import { wordPeriod } from '../support/date-words.ts';
import { correctionsAddress } from './addresses.ts';
import { viewHeadline } from './headline-view.ts';
import { makeFillLinks, resolveLinks } from './links.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { paginate, type ListPart } from './pagination.ts';
import { planPlain } from './plain-list.ts';

/** What was wrong in the newspaper, and is right now: the notes of all articles, the newest first. */
export const correctionsPage: OutputFormat = {
  name: 'corrections-page',
  addresses: (site) => cutNotes(site).map(({ permalink }) => permalink),
  *listed(site) {
    const [newest] = listNotes(site);
    if (newest) yield { permalink: correctionsAddress, modified: newest.correction.date };
  },
  *plan(site, tools) {
    for (const part of cutNotes(site)) yield planNotes(part, site, tools);
  },
};

interface Note {
  readonly article: Article;
  readonly correction: Correction;
}

function cutNotes(site: Site): ListPart<Note>[] {
  return paginate(listNotes(site), correctionsAddress, site.config.pageSize);
}

const listNotes = rememberBy(findNotes);

/** News that an article gained since corrects nothing: such a note stays with its article. */
function findNotes(site: Site): Note[] {
  const corrected = site.articles.filter(({ corrections }) => corrections.length > 0);
  return corrected
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .filter(({ correction }) => correction.kind !== 'update')
    .toSorted((a, b) => b.correction.date.at - a.correction.date.at);
}

function planNotes(part: ListPart<Note>, site: Site, tools: PlanTools): Page {
  const notes = part.items.map((note) => viewNote(note, site, tools));
  const views: Omit<CorrectionsPageInputs, 'site' | 'strings' | 'list'> = { notes, pager: part.pager };
  const [newest, oldest] = [notes[0], notes.at(-1)];
  const { timeZone, language } = site.config;
  const isOlder = part.number !== undefined && newest && oldest;
  const outline = {
    output: 'corrections-page',
    template: 'layouts/corrections.njk',
    permalink: part.permalink,
    title: tools.stringsOf(language)['corrections'] ?? '',
    period: isOlder ? wordPeriod(oldest.date, newest.date, timeZone, language) : undefined,
    views,
    own: notes,
  };
  return planPlain(outline, site, tools);
}

function viewNote({ article, correction: { date, kind, text } }: Note, site: Site, tools: PlanTools) {
  const html = makeFillLinks(resolveLinks(article, { site, tools }))(text);
  return { date, kind, html, text: text.text, article: viewHeadline(article, site) };
}
