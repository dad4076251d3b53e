import type { Article } from '../model/article.ts';
import type { Permalink, SourcePath } from '../model/paths.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Site } from '../model/site.ts';
import { fillSlots } from '../support/fill-slots.ts';
import type { PlanTools } from './output-format.ts';

/** Turns text with mark-up into HTML whose internal links lead to pages. */
export type FillLinks = (text: RichText) => string;

/** Target of each of an article's internal links -> address; a target without a page is not in it. */
export function resolveLinks(
  { links }: Pick<Article, 'links'>,
  { site, tools }: { readonly site: Site; readonly tools: PlanTools },
): Record<string, string> {
  const resolved: Record<string, string> = {};
  for (const { target } of links) {
    const address = target.startsWith('/')
      ? findAddress(target as Permalink, site, tools)
      : (site.bySource.get(target as SourcePath) ?? site.pages.get(target as SourcePath))?.permalink;
    if (address !== undefined) resolved[target] = address;
  }
  return resolved;
}

/** An address with or without its closing `/`; a former one is replaced by what it leads to. */
function findAddress(target: Permalink, site: Site, tools: PlanTools): string | undefined {
  const spellings = [target, `${target}/` as Permalink];
  const former = spellings.map((spelling) => site.redirects.get(spelling)?.to);
  return [...spellings, ...former].find((address) => address !== undefined && tools.addresses.has(address));
}

/** Closes the slots of texts that hold no figures. */
export function makeFillLinks(links: Readonly<Record<string, string>>): FillLinks {
  return ({ parts }) => fillSlots(parts, links);
}
