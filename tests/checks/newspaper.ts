import type { CheckContext } from '../../src/checks/check.ts';
import { lookAtArticle, lookAtPage } from '../../src/checks/look-alone.ts';
import { runChecks } from '../../src/checks/run.ts';
import type { Article, LinkReference } from '../../src/model/article.ts';
import type { Config } from '../../src/model/config.ts';
import type { Image, Picture } from '../../src/model/image.ts';
import type { Hash, Permalink, SourcePath } from '../../src/model/paths.ts';
import type { Outline } from '../../src/model/outline.ts';
import type { GradedFinding } from '../../src/model/problem.ts';
import type { LinkTarget, RichText } from '../../src/model/rich-text.ts';
import type { RedirectTable } from '../../src/model/redirect.ts';
import type { StandingPage } from '../../src/model/standing-page.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

export function source(path: string): SourcePath {
  return path as SourcePath;
}

export function permalink(path: string): Permalink {
  return path as Permalink;
}

export function richText(text: string): RichText {
  return { parts: [text], text };
}

/** An article of the world section that no check has anything to say about. */
export function flawlessArticle(slug: string, changes: Partial<Article> = {}): Article {
  return sampleArticle(slug, {
    standfirst: richText('Diplomats meet in Geneva.'),
    ...changes,
  });
}

/** A figure of the articles in the world section that no check has anything to say about. */
export function flawlessImage(written: string, changes: Partial<Image> = {}): Image {
  return {
    source: {
      written,
      candidates: [source(`content/articles/world/${written}`), source(`content/images/${written}`)],
    },
    alt: 'A fountain in a lake',
    caption: richText('Geneva on Sunday'),
    credit: 'NBC News',
    focus: [0.5, 0.5],
    spot: { file: source('content/articles/world/talks.md'), key: ['image'] },
    ...changes,
  };
}

export function makePicture(file: string, changes: Partial<Picture> = {}): Picture {
  return {
    file: source(file),
    hash: 'abc' as Hash,
    bytes: 100_000,
    format: 'jpeg',
    width: 1600,
    height: 900,
    hasAlpha: false,
    ...changes,
  };
}

/** A link in line 12 of `content/articles/world/talks.md`. */
export function makeLink(target: string, fragment = ''): LinkReference {
  const file = source('content/articles/world/talks.md');
  return { target: target as LinkTarget, fragment, place: { file, line: 12, column: 5 } };
}

/** Of a text without headings, links and tables. */
const plain = { headings: [], links: [], tables: [], firstParagraph: 'GENEVA was cold on Monday.' };

interface Newspaper extends Partial<
  Pick<CheckContext, 'files' | 'addresses' | 'pictureFindings' | 'moves' | 'hostFiles'>
> {
  readonly articles: readonly Article[];
  readonly pages?: readonly StandingPage[];
  readonly authors?: readonly string[];
  readonly portraits?: Readonly<Record<string, Image>>;
  readonly logo?: SourcePath;
  readonly pictures?: readonly Picture[];
  readonly refused?: readonly string[];
  readonly checks?: Config['checks'];
  readonly settings?: Partial<Config>;
  /** What the articles' texts are built of, where that is not plain. */
  readonly outline?: Partial<Outline>;
  /** Lines of the lasting record: former address, and where it leads. */
  readonly redirects?: readonly (readonly [from: string, to: string])[];
}

/** Assembles the articles as of February 2026 and says what the checks find. */
export function checkNewspaper(paper: Newspaper): GradedFinding[] {
  const { articles, authors = [], pictures = [], refused = [], checks = {}, portraits = {}, logo } = paper;
  const { site, withheld } = assembleSite({
    config: { ...sampleConfig, ...paper.settings, checks, ...(logo === undefined ? {} : { logo }) },
    clock: openClock(instant('2026-02-01T12:00:00Z')),
    pictures: new Map(pictures.map((picture) => [picture.file, picture])),
    assets: {},
    templates: () => 'hash' as Hash,
    articles,
    pages: paper.pages ?? [],
    redirectTable: makeTable(paper.redirects ?? []),
    authors: authors.map((id) => ({
      id,
      source: source(`content/authors/${id}.md`),
      hash: 'abc' as Hash,
      name: id,
      links: [],
      bio: richText(''),
      ...(portraits[id] ? { image: portraits[id] } : {}),
    })),
    refused: new Set(refused.map(source)),
  });
  return runChecks({
    site,
    withheld,
    parsed: articles,
    parsedPages: paper.pages ?? [],
    remarks: [
      ...articles.flatMap((article) => lookAtArticle(article, { ...plain, ...paper.outline })),
      ...(paper.pages ?? []).flatMap((page) => lookAtPage(page, plain)),
    ],
    files: paper.files ?? [...articles.map((article) => article.source), ...pictures.map(({ file }) => file)],
    addresses:
      paper.addresses ??
      new Set([...site.articles, ...site.pages.values()].map(({ permalink: address }) => address)),
    pictureFindings: paper.pictureFindings ?? new Map(),
    published: [],
    moves: paper.moves ?? [],
    hostFiles: paper.hostFiles ?? {},
  });
}

function makeTable(lines: readonly (readonly [string, string])[]): RedirectTable {
  const file = source('content/redirects.yaml');
  const redirects = lines.map(([from, to], index) => {
    const spot = { file, key: ['redirects', index, 'from'] };
    return { from: permalink(from), to: permalink(to), spot };
  });
  return { source: file, redirects, gone: [] };
}
