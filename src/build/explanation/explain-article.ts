import { listFolder } from '../../content/list-folder.ts';
import { parseArticle } from '../../content/parse-article.ts';
import { readSource } from '../../content/read.ts';
import type { Article } from '../../model/article.ts';
import type { Appearance, ArticleExplanation, UsedPicture } from '../../model/explanation.ts';
import type { Origins } from '../../model/origin.ts';
import type { SourcePath } from '../../model/paths.ts';
import { resolveLinks } from '../../outputs/links.ts';
import { findPicture } from '../../outputs/picture-view.ts';
import { makeAbsolute } from '../../support/absolute-url.ts';
import { omitAbsent } from '../../support/omit-absent.ts';
import { makePlanTools } from '../plan-tools.ts';
import { explainValues } from './explain-values.ts';
import { findPlaces } from './find-places.ts';
import { makeSettingFinder } from './find-setting.ts';
import { judgePage } from './judge-page.ts';
import { judgeStanding } from './judge-standing.ts';
import { listVariants } from './list-variants.ts';
import type { Survey } from './survey.ts';

type Links = ArticleExplanation['links'];

/** Explains an article by its file; one that has errors by these. */
export function explainArticle(path: SourcePath, survey: Survey): ArticleExplanation {
  const { options, config, settled } = survey;
  const origins: Origins = new Map();
  // Its name on the disk may be written in another form of Unicode.
  const file = listFolder(options.root, 'content/articles').found.find((one) => one.path === path);
  const source = file && readSource(options.root, file).source;
  const article = source && parseArticle(source, config, origins).article;
  const problems = settled.problems.filter(({ place }) => place?.file === path);
  const nothing = { values: [], pages: [], pictures: [], links: { out: [], in: [] } };
  const shell = { kind: 'article', source: path, problems, ...nothing } as const;
  if (!article) return shell;
  const { pages, linkedFrom } = listAppearances(article, survey);
  const own = settled.pages.find((page) => page.source === path);
  return omitAbsent<ArticleExplanation>({
    ...shell,
    values: explainValues(article, origins, config, makeSettingFinder(options.root)),
    standing: judgeStanding(article, survey),
    pages,
    pictures: listPictures(article, survey),
    links: { out: listLinks(article, survey), in: linkedFrom },
    fate: own && judgePage(own, survey),
  });
}

/** The pages that show the article, and the files whose texts link to it. */
function listAppearances(
  { permalink, source }: Article,
  { config, settled }: Survey,
): { pages: Appearance[]; linkedFrom: Links['in'] } {
  const addresses = new Set<string>([permalink, makeAbsolute(permalink, config.url)]);
  const linkedFrom: Links['in'][number][] = [];
  const pages = settled.pages.flatMap((page) => {
    const { path, output } = page;
    if (page.source === source) return [{ path, output, places: ['itself'] }];
    const found = findPlaces(page, (text) => addresses.has(text));
    if (found.includes('links') && page.source) linkedFrom.push(page.source);
    const places = found.filter((place) => place !== 'links');
    return places.length > 0 ? [{ path, output, places }] : [];
  });
  return { pages, linkedFrom };
}

function listPictures(article: Article, { settled }: Survey): UsedPicture[] {
  const { site, pages } = settled;
  const own = pages.filter((page) => page.source === article.source);
  const variants = listVariants(own);
  const images = [
    ...(article.image ? [{ use: 'lead' as const, image: article.image }] : []),
    ...article.figures.map((image) => ({ use: 'body' as const, image })),
  ];
  return images.map(({ use, image }) => {
    const file = findPicture(site, image)?.file;
    const made = [...variants.values()].filter(({ picture }) => picture === file).map(({ path }) => path);
    const written = 'url' in image.source ? image.source.url : image.source.written;
    return { use, written, ...(file !== undefined && { file }), variants: made };
  });
}

function listLinks(article: Article, { settled: { site }, theme }: Survey): Links['out'] {
  const led = resolveLinks(article, { site, tools: makePlanTools(site, theme) });
  return article.links.map(({ target, place }) => {
    const address = led[target];
    return { target, place, ...(address !== undefined && { address }) };
  });
}
