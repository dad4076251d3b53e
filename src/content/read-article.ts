import type { Article } from '../model/article.ts';
import type { Hash } from '../model/paths.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { readInline, type Draft } from './draft.ts';
import { readFileName } from './file-name.ts';
import type { FrontMatterValues } from './front-matter.ts';
import type { MarkdownResult } from './markdown/index.ts';
import { choose, derive, standIns } from './origins.ts';
import { makePermalink } from './permalink.ts';
import { readAliases, readSection, readSlug } from './read-address.ts';
import { readDates } from './read-dates.ts';
import { readFigures } from './read-figures.ts';
import { readImage } from './read-image.ts';
import { readAuthors, readTags } from './read-lists.ts';
import { readCorrections, readRelated } from './read-related.ts';
import { shortenText } from './shorten.ts';

const MAX_STANDFIRST = 300;
const MAX_DESCRIPTION = 160;

/** What an article is read from, beside its draft. */
export interface ArticleSource {
  readonly hash: Hash;
  readonly values: FrontMatterValues;
  readonly body: MarkdownResult;
}

type Address = Pick<Article, 'permalink' | 'slug' | 'section' | 'published'>;

/** Reads all that the front matter and the body say, and reports what is wrong; no article without an address. */
export function readArticle(draft: Draft, source: ArticleSource): Article | undefined {
  const { values, body, hash } = source;
  const { address, dates } = readAddress(draft, values);
  const parts = {
    ...readWords(draft, source),
    ...readLists(draft, values, address),
    image: values.image && readImage(draft, ['image'], values.image),
    figures: readFigures(draft, body.images, values.images ?? {}),
  };
  const { headline } = values;
  if (!address || headline === undefined) return undefined;
  return omitAbsent<Article>({
    ...pickPlain(values),
    ...dates,
    ...address,
    ...parts,
    source: draft.file,
    hash,
    id: choose<string>(draft, 'id', values.id, address.permalink, standIns.permalink),
    headline,
    cardHeadline: choose(draft, 'cardHeadline', values.cardHeadline, headline, standIns.headline),
    seoTitle: choose(draft, 'seoTitle', values.seoTitle, headline, standIns.headline),
    language: draft.language,
    wordCount: derive(draft, 'wordCount', body.wordCount, standIns.body),
    anchors: body.anchors,
    links: [...draft.links, ...body.links],
  });
}

function readAddress(draft: Draft, values: FrontMatterValues) {
  const fileName = readFileName(draft.file);
  const dates = readDates(draft, values, fileName);
  const slug = readSlug(draft, values, fileName);
  const section = readSection(draft, values);
  const { published } = dates;
  if (!published || slug === undefined || section === undefined) return { address: undefined, dates };
  const made = makePermalink(draft.config, { section, slug, published });
  const permalink = derive(draft, 'permalink', made, standIns.pattern);
  const address: Address = { permalink, slug, section, published };
  return { address, dates };
}

function readWords(draft: Draft, { values, body }: ArticleSource) {
  const standfirst =
    values.standfirst === undefined
      ? undefined
      : readInline(draft, ['standfirst'], values.standfirst, MAX_STANDFIRST);
  const [standIn, origin] = standfirst?.text
    ? [standfirst.text, standIns.standfirst]
    : [body.outline.firstParagraph, standIns.firstParagraph];
  const summary = choose(draft, 'description', values.description, standIn, origin);
  return { standfirst, description: shortenText(summary, MAX_DESCRIPTION) };
}

function readLists(draft: Draft, values: FrontMatterValues, address: Address | undefined) {
  const own = [draft.file, values.id, address?.slug, address?.permalink];
  return {
    authors: readAuthors(draft, values),
    tags: readTags(draft, values),
    aliases: readAliases(draft, values.aliases ?? [], address?.permalink),
    related: readRelated(draft, values, own),
    corrections: readCorrections(draft, values),
  };
}

function pickPlain(values: FrontMatterValues) {
  const { kicker, dateline, canonical, noByline, sponsor, contentWarning, translationKey, robots } = values;
  const { type = 'news', access = 'free', draft = false } = values;
  return {
    kicker,
    dateline,
    canonical,
    noByline,
    sponsor,
    contentWarning,
    translationKey,
    robots,
    type,
    access,
    draft,
  };
}
