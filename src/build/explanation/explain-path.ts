import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { BuildOptions } from '../../model/build.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { OutputPath, Permalink, SourcePath } from '../../model/paths.ts';
import { ProblemError } from '../../model/problem.ts';
import { authorAddress } from '../../outputs/addresses.ts';
import { indexPicks, type PickIndex } from '../../site/picks.ts';
import { decodePercent } from '../../support/decode-percent.ts';
import { suggestWord } from '../../support/did-you-mean.ts';
import { toSourcePath } from '../../support/source-path.ts';
import { explainArticle } from './explain-article.ts';
import { explainFile } from './explain-file.ts';
import { explainPicture } from './explain-picture.ts';
import { explainSource } from './explain-source.ts';
import { explainTemplate } from './explain-template.ts';
import { listVariants } from './list-variants.ts';
import { surveySite, type Survey } from './survey.ts';

/** What is asked about. */
export interface Question {
  /** A file, an address, or an article's id or slug. */
  readonly written: string;
  /** The folder from which files are named, absolute. */
  readonly cwd: string;
}

/**
 * Explains what the question names. Throws ProblemError: exit 2 where nothing is called so, or several articles are; exit 1
 * where the settings or the theme cannot be understood.
 */
export async function explainPath(question: Question, options: BuildOptions): Promise<Explanation> {
  const survey = await surveySite(options);
  const { gathered, settled } = survey;
  const articles = [...gathered.sources].filter((source) => source.startsWith('content/articles/'));
  const index = indexPicks(gathered.articles, articles);
  const found =
    explainNamedFile(question, survey) ??
    explainAddress(question.written, survey) ??
    explainPick(question.written, index, survey);
  if (found) return found;
  throw refuseUnknown(question.written, [
    ...index.names(),
    ...gathered.files,
    ...settled.pages.flatMap(({ path, permalink }) => [path, permalink]),
  ]);
}

/** Of a folder, its page. */
function fileOf(address: string): OutputPath {
  return address.replace(/^\//, '').replace(/(?<=^|\/)$/, 'index.html') as OutputPath;
}

/** A file of the newspaper or of the site, seen from the current folder or from the newspaper's. */
function explainNamedFile({ written, cwd }: Question, survey: Survey): Explanation | undefined {
  const { root, out } = survey.options;
  for (const file of new Set([resolve(cwd, written), resolve(root, written)])) {
    const inSite = nameInSite(out, file);
    if (inSite !== undefined && (existsSync(join(out, inSite)) || isPlanned(inSite, survey)))
      return explainFile(inSite, survey);
    const inPaper = nameWithin(root, file);
    const found = inPaper === undefined ? undefined : explainFileOfPaper(toSourcePath(inPaper), survey);
    if (found) return found;
  }
  return undefined;
}

function nameInSite(out: string, file: string): OutputPath | undefined {
  const name = nameWithin(out, file);
  if (name === undefined) return undefined;
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
  return (isFolder ? `${name}/index.html` : name) as OutputPath;
}

function explainFileOfPaper(path: SourcePath, survey: Survey): Explanation | undefined {
  const { gathered, settled, theme } = survey;
  if (path.startsWith('content/articles/') && gathered.sources.has(path)) return explainArticle(path, survey);
  const author = gathered.authors.find(({ source }) => source === path);
  const address = author && authorAddress(settled.site, author.id);
  const page = settled.pages.find((one) => one.source === path || one.permalink === address);
  if (page) return explainFile(page.path, survey);
  const template = path.startsWith('templates/') ? path.slice('templates/'.length) : undefined;
  if (template !== undefined && theme.renderer.templates.has(template))
    return explainTemplate(template, survey);
  if (gathered.files.includes(path) && isPicture(path, survey)) return explainPicture(path, survey);
  return explainSource(path, survey);
}

function isPicture(path: SourcePath, { gathered }: Survey): boolean {
  return (
    gathered.pictures.has(path) ||
    gathered.pictureFindings.has(path) ||
    /\.(?:jpe?g|png|webp|gif|tiff?|svg|avif)$/i.test(path)
  );
}

function isPlanned(path: OutputPath, { settled, gathered, theme }: Survey): boolean {
  const { pages } = settled;
  return (
    [...pages, ...theme.files].some((file) => file.path === path) ||
    Object.hasOwn(gathered.last.files, path) ||
    listVariants(pages).has(path)
  );
}

/** An address on the site, with or without its origin, its fragment and its closing slash; a former one counts as what it leads to. */
function explainAddress(written: string, survey: Survey): Explanation | undefined {
  const { config, settled, options } = survey;
  const url = URL.parse(written.replace(/^(?!https?:)\/*/, '/'), config.url);
  if (!url || url.origin !== config.url) return undefined;
  const spellings = [url.pathname, `${url.pathname}/`];
  const led = spellings.map((one) => settled.site.redirects.get(one as Permalink)?.to);
  const meant = [...spellings, ...led];
  const page = settled.pages.find(({ permalink }) => meant.includes(permalink));
  if (page?.output === 'article-pages' && page.source) return explainArticle(page.source, survey);
  if (page) return explainFile(page.path, survey);
  const path = fileOf(decodePercent(url.pathname));
  return url.pathname !== '/' && existsSync(join(options.out, path)) ? explainFile(path, survey) : undefined;
}

function explainPick(written: string, index: PickIndex, survey: Survey): Explanation | undefined {
  const [source, ...others] = index.find(written);
  if (source === undefined) return undefined;
  if (others.length === 0) return explainArticle(source, survey);
  const files = [source, ...others];
  const message = `\`${written}\` is the slug of ${files.length} articles.`;
  const hint = `name a file: ${files.map((file) => `\`${file}\``).join(' or ')}`;
  throw new ProblemError([{ code: 'ambiguous-path', severity: 'error', message, hint }], 2);
}

function refuseUnknown(written: string, known: readonly string[]): ProblemError {
  const closest = suggestWord(written, known);
  const message = `Nothing here is called \`${written}\`: no file, no address, no article.`;
  const hint = closest
    ? `did you mean \`${closest}\`?`
    : 'name a file below `content/` or of the site, an address (`/world/…/`), or an id or a slug of an article';
  return new ProblemError([{ code: 'unknown-path', severity: 'error', message, hint }], 2);
}

function nameWithin(folder: string, file: string): string | undefined {
  const way = relative(folder, file);
  if (way === '' || isAbsolute(way) || way.split(sep)[0] === '..') return undefined;
  return way.split(sep).join('/');
}
