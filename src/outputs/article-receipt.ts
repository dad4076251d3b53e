import type { Article, Credit } from '../model/article.ts';
import type { Hash } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { hashContent } from '../support/hash.ts';
import { remember } from '../support/remember.ts';
import { ageOf } from './article-view.ts';
import { planChrome } from './chrome.ts';
import { resolveLinks } from './links.ts';
import type { PlanTools } from './output-format.ts';
import { findPicture } from './picture-view.ts';

/** What planning looks at. */
interface Surroundings {
  readonly site: Site;
  readonly tools: PlanTools;
}

interface Receipts {
  readonly common: (language: string) => string;
  readonly stateOf: (article: Article) => string;
}

const bySite = new WeakMap<Site, Receipts>();

/**
 * Hash of everything that an article's page could be made of: the article's own file and those of the articles that are
 * `shown` on it (between words for their places), its pictures, authors and links, and what all pages share. It may tell of a change that does not show on the page, but
 * no change that does goes untold.
 */
export function makeReceipt(
  article: Article,
  shown: readonly (Article | string)[],
  templates: Hash,
  around: Surroundings,
): Hash {
  const { site } = around;
  const receipts = bySite.get(site) ?? openReceipts(around);
  bySite.set(site, receipts);
  const states = [article, ...shown].map((one) => (typeof one === 'string' ? one : receipts.stateOf(one)));
  const authors = article.authors.map((credit) => describeAuthor(credit, around));
  const common = receipts.common(article.language);
  return hashContent([templates, common, ageOf(article, site), ...states, '', ...authors].join('\n'));
}

function openReceipts(around: Surroundings): Receipts {
  const { site, tools } = around;
  const { config, assets, sections, preview } = site;
  const shared = JSON.stringify([config, assets, sections, preview, planChrome(site, tools)]);
  const states = new Map<Article, string>();
  return {
    common: remember((language) => hashContent(shared + JSON.stringify(tools.stringsOf(language)))),
    stateOf(article) {
      const state = states.get(article) ?? describeState(article, around);
      states.set(article, state);
      return state;
    },
  };
}

/** What its file says, and what that means on this site. */
function describeState(article: Article, around: Surroundings): string {
  const { source, hash, links, image, figures } = article;
  const { site } = around;
  const standing = site.preview ? JSON.stringify(site.unpublished.get(source)) : '';
  const led = links.length > 0 ? JSON.stringify(resolveLinks(article, around)) : '';
  const pictures = [...(image ? [image] : []), ...figures].map((one) => findPicture(site, one));
  const seen = pictures.map((picture) => picture && `${picture.file} ${picture.hash}`);
  return [source, hash, standing, led, ...seen].join(' ');
}

function describeAuthor({ id }: Credit, { site }: Surroundings): string {
  const author = site.authors.get(id);
  const portrait = author?.image && findPicture(site, author.image);
  return `${author?.hash} ${portrait?.file} ${portrait?.hash}`;
}
