import { join } from 'node:path';
import { placeOf } from '../content/locate.ts';
import type { Article, ArticleBody, Author } from '../model/article.ts';
import type { BuildOptions, ReadInput } from '../model/build.ts';
import type { Config } from '../model/config.ts';
import type { Picture } from '../model/image.ts';
import type { FrontPlan } from '../model/front-page.ts';
import type { Hash, SourcePath } from '../model/paths.ts';
import type { Finding, Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { RedirectTable } from '../model/redirect.ts';
import { readTextFile } from '../support/read-text.ts';
import { spareMemory } from '../support/spare-memory.ts';
import type { Crew } from '../threads/crew.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { describeInputs } from './inputs.ts';
import type { Observe } from './observe.ts';
import type { Locate } from './problems.ts';
import { type Bodies, parseArticles } from './parse-articles.ts';
import { probeWanted } from './probe-wanted.ts';
import { readNewspaper } from './read-newspaper.ts';
import { recallPublication } from './remember-site.ts';
import { listWantedPictures } from './wanted-pictures.ts';

/** Everything that the newspaper's files say, each understood by itself. */
export interface Gathered {
  readonly config: Config;
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly pages: readonly StandingPage[];
  readonly frontPlan?: FrontPlan;
  readonly redirectTable?: RedirectTable;
  /** What is remembered of the last publication. */
  readonly last: Publication;
  readonly bodies: Bodies;
  /** Those of the standing pages. */
  readonly standing: ReadonlyMap<SourcePath, ArticleBody>;
  /** Of all that decides what is made of a file's text. */
  readonly parsing: Hash;
  /** The files of which each may be left out: the Markdown files, that of the front page and that of the redirects. */
  readonly sources: ReadonlySet<SourcePath>;
  /** Every file below `content/`. */
  readonly files: readonly SourcePath[];
  readonly pictures: ReadonlyMap<SourcePath, Picture>;
  /** Why a picture that some text names cannot be used. */
  readonly pictureFindings: ReadonlyMap<SourcePath, Finding>;
  readonly problems: readonly Problem[];
  /** What checks have to say of articles and standing pages, each by itself. */
  readonly remarks: readonly Finding[];
  readonly locate: Locate;
  /** Everything that was looked at. */
  readonly listInputs: () => readonly ReadInput[];
  /** The text of one of the sources. */
  readonly readText: (file: SourcePath) => string | undefined;
}

/** What is known of more articles takes gigabytes with what it was made from. */
const manyArticles = 40_000;

/** Reads and parses all content and looks at every picture that it names. */
export async function gatherContent(
  config: Config,
  options: BuildOptions,
  crew: Crew,
  observe: Observe,
): Promise<Gathered> {
  const { content, authors, pages, front, moved } = await readNewspaper(config, options);
  if (content.articles.length > manyArticles) spareMemory();
  const { articles, bodies, parsing } = await parseArticles(content.articles, config, options, crew, observe);
  const standing = new Map(pages.flatMap(({ page, body }) => (page && body ? [[page.source, body]] : [])));
  const read = [
    ...content.authors,
    ...content.pages,
    ...(content.frontPage ? [content.frontPage] : []),
    ...(content.redirects ? [content.redirects] : []),
  ];
  const texts = new Map(read.map(({ path, text }) => [path, text]));
  const parsed = {
    articles: articles.flatMap(({ article }) => article ?? []),
    authors: authors.flatMap(({ author }) => author ?? []),
    pages: pages.flatMap(({ page }) => page ?? []),
  };
  const wanted = listWantedPictures(config, parsed, new Set(content.files));
  const probed = await probeWanted(wanted, config, options);
  const last = await recallPublication(options);
  const names = new Map(content.articles.map(({ path, name }) => [path, name]));
  const readText = (file: SourcePath) =>
    texts.get(file) ?? readTextFile(join(options.root, names.get(file) ?? file)).text;
  return {
    config,
    ...parsed,
    ...(front?.frontPlan && { frontPlan: front.frontPlan }),
    ...(moved?.table && { redirectTable: moved.table }),
    bodies: { get: (source) => standing.get(source) ?? bodies.get(source) },
    standing,
    parsing,
    sources: new Set([...content.articles.map(({ path }) => path), ...texts.keys()]),
    files: content.files,
    last,
    pictures: probed.pictures,
    pictureFindings: probed.problems,
    problems: [
      ...last.problems,
      ...content.problems,
      ...[...articles, ...authors, ...pages, front ?? { problems: [] }, moved ?? { problems: [] }].flatMap(
        ({ problems }) => problems,
      ),
    ],
    remarks: [...articles, ...pages].flatMap(({ remarks = [] }) => remarks),
    readText,
    listInputs: () => describeInputs(options.root, { content, read, parsed: articles, probed }),
    locate: (spot) => placeOf(spot, readText, config.frontMatter.aliases),
  };
}
