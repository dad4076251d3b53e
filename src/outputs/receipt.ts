import type { Article, Credit } from '../model/article.ts';
import type { Hash } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { hashContent } from '../support/hash.ts';
import { remember } from '../support/remember.ts';
import { planChrome } from './chrome.ts';
import { resolveLinks } from './links.ts';
import type { PlanTools } from './output-format.ts';
import { findPicture } from './picture-view.ts';

/** What planning looks at. */
export interface Surroundings {
  readonly site: Site;
  readonly tools: PlanTools;
}

interface Receipts {
  readonly common: (language: string) => string;
  readonly stateOf: (article: Article) => string;
}

const bySite = new WeakMap<Site, Receipts>();

/**
 * Hash of everything that a page in a language could be made of: `parts`, which are articles whose files, pictures and
 * links it may show, and words for all else that is its own; and what all pages share. It may tell of a change that does
 * not show on the page, but no change that does goes untold.
 */
export function makeReceipt(
  parts: readonly (Article | string)[],
  language: string,
  templates: Hash,
  around: Surroundings,
): Hash {
  const receipts = bySite.get(around.site) ?? openReceipts(around);
  bySite.set(around.site, receipts);
  const states = parts.map((part) => (typeof part === 'string' ? part : receipts.stateOf(part)));
  return hashContent([templates, receipts.common(language), ...states].join('\n'));
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

/** What the file of an author says, as a part of a receipt. */
export function describeAuthor({ id }: Pick<Credit, 'id'>, { site }: Surroundings): string {
  const author = site.authors.get(id);
  const portrait = author?.image && findPicture(site, author.image);
  return `${id} ${author?.hash} ${portrait?.file} ${portrait?.hash}`;
}
