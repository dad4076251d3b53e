import type { Article, Credit } from '../model/article.ts';
import type { Image } from '../model/image.ts';
import type { Hash, Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { hashContent } from '../support/hash.ts';
import { remember, rememberBy } from '../support/remember.ts';
import { planChrome } from './chrome.ts';
import { resolveLinks } from './links.ts';
import type { PlanTools } from './output-format.ts';
import type { Receipt, SiteReceipts } from './receipt-memory.ts';
import { findPicture } from './picture-view.ts';

/** What planning looks at. */
export interface Surroundings {
  readonly site: Site;
  readonly tools: PlanTools;
}

/** What a page could be made of. */
export interface ReceiptParts {
  readonly permalink: Permalink;
  readonly language: string;
  readonly templates: Hash;
  /** Articles whose files, pictures and links it may show, and words for all else that is its own. */
  readonly parts: readonly (Article | string)[];
}

/** What is known of one site, and of the one before. */
interface Receipts extends SiteReceipts {
  readonly common: (language: string) => string;
  /** Articles that are what they were at the site before, and mean something else now. */
  readonly restated: ReadonlySet<Article>;
  readonly former: ReadonlyMap<Permalink, Receipt> | undefined;
  readonly made: Map<Permalink, Receipt>;
}

const bySite = new WeakMap<Site, Receipts>();

/**
 * Hash of everything that a page in a language could be made of, and of what all pages share. It may tell of a change that
 * does not show on the page, but no change that does goes untold.
 */
export function makeReceipt(
  { permalink, language, templates, parts }: ReceiptParts,
  around: Surroundings,
): Hash {
  const receipts = bySite.get(around.site) ?? openReceipts(around);
  bySite.set(around.site, receipts);
  const common = `${templates}\n${receipts.common(language)}`;
  if (!receipts.former) return hashParts(common, parts, receipts);
  const known = receipts.former.get(permalink);
  const receipt =
    known && known.common === common && isSame(known.parts, parts, receipts)
      ? known
      : { common, parts, hash: hashParts(common, parts, receipts) };
  receipts.made.set(permalink, receipt);
  return receipt.hash;
}

function isSame(
  former: ReceiptParts['parts'],
  parts: ReceiptParts['parts'],
  { restated }: Receipts,
): boolean {
  if (former.length !== parts.length) return false;
  for (const [index, part] of parts.entries()) {
    if (part !== former[index]) return false;
    if (restated.size > 0 && typeof part !== 'string' && restated.has(part)) return false;
  }
  return true;
}

function hashParts(common: string, parts: ReceiptParts['parts'], { states }: Receipts): Hash {
  let words = common;
  for (const part of parts)
    words += `\n${typeof part === 'string' ? part : (states.get(part) ?? miss(part))}`;
  return hashContent(words);
}

/** A page that shows what is not published would be a fault of ours. */
function miss({ source }: Article): never {
  throw new Error(`${source} is not on the site`);
}

function openReceipts(around: Surroundings): Receipts {
  const { site, tools } = around;
  const { config, assets, sections, preview } = site;
  const shared = JSON.stringify([config, assets, sections, preview, planChrome(site, tools)]);
  const states = new Map<Article, string>();
  const restated = new Set<Article>();
  const memory = tools.receipts;
  for (const article of site.articles) {
    const state = describeState(article, around);
    states.set(article, state);
    if ((memory?.latest.states.get(article) ?? state) !== state) restated.add(article);
  }
  const made = new Map<Permalink, Receipt>();
  const former = memory?.latest.made;
  if (memory) memory.latest = { states, made };
  const common = remember((language) => hashContent(shared + JSON.stringify(tools.stringsOf(language))));
  return { common, states, restated, former, made };
}

/** What its file says, and what that means on this site: of most articles nothing more. */
function describeState(article: Article, around: Surroundings): string {
  const { source, hash, links } = article;
  const { site } = around;
  const unpublished = site.unpublished.get(source);
  const standing = unpublished ? ` ${JSON.stringify(unpublished)}` : '';
  const led = links.length > 0 ? ` ${JSON.stringify(resolveLinks(article, around))}` : '';
  return `${source} ${hash}${standing}${led}${describePictures(article, site)}`;
}

/** The newspaper's own pictures that an article shows, each with a space before it. */
export function describePictures(article: Article, site: Site): string {
  let pictures = '';
  for (const one of listOwnImages(article)) {
    const picture = findPicture(site, one);
    if (picture) pictures += ` ${picture.file} ${picture.hash}`;
  }
  return pictures;
}

const none: readonly Image[] = [];
const listOwnImages = rememberBy(({ image, figures }: Article): readonly Image[] => {
  const own = [...(image ? [image] : []), ...figures].filter(({ source }) => !('url' in source));
  return own.length > 0 ? own : none;
});

const authorsOf = rememberBy((site: Site) => remember((id) => wordAuthor(id, site)));

/** What the file of an author says, as a part of a receipt. */
export function describeAuthor({ id }: Pick<Credit, 'id'>, { site }: Surroundings): string {
  return authorsOf(site)(id);
}

function wordAuthor(id: string, site: Site): string {
  const author = site.authors.get(id);
  const portrait = author?.image && findPicture(site, author.image);
  return `${id} ${author?.hash} ${portrait?.file} ${portrait?.hash}`;
}
