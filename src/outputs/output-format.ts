import type { Crops, Icons, Image, Picture, Rendition } from '../model/image.ts';
import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Timestamp } from '../model/time.ts';
import type { Site } from '../model/site.ts';
import type { Strings } from '../model/view.ts';
import type { ReceiptMemory } from './receipt-memory.ts';

/** A kind of file that the site consists of. Planning decides what there is; nothing is rendered. */
export interface OutputFormat {
  /** As in site.yaml's `outputs`. */
  readonly name: string;
  /** The addresses of its pages: what links may lead to. */
  addresses(site: Site): Iterable<Permalink>;
  /** Those of its pages that search engines should look at; none where it does not say. */
  listed?(site: Site): Iterable<ListedAddress>;
  /** The pages, each with a path of its own; the same site gives the same pages in the same order. */
  plan(site: Site, tools: PlanTools): Iterable<Page>;
}

/** An address in the sitemap, with the time of its newest content. */
export interface ListedAddress {
  readonly permalink: Permalink;
  readonly modified?: Timestamp;
}

/** What planning needs of other rooms; every answer is pure. */
export interface PlanTools {
  /** The words of the user interface in a language, or in the nearest one that there is. */
  readonly stringsOf: (language: string) => Strings;
  /** Every address of the site. */
  readonly addresses: ReadonlySet<string>;
  /** What the outputs that are on list for search engines. */
  readonly listed: readonly ListedAddress[];
  /** Origins of the sites that embeds show in frames. */
  readonly frameOrigins: readonly string[];
  /** What is kept from site to site; absent where there is but one. */
  readonly receipts?: ReceiptMemory;
  readonly planRendition: (picture: Picture, image: Image) => Rendition;
  readonly planCrops: (picture: Picture, image: Image) => Crops;
  /** The icons of a logo; `background` (`#rrggbb`) stands behind those that must be opaque. */
  readonly planIcons: (logo: Picture, background: string) => Icons;
}
