import type { Crops, Image, Picture, Rendition } from '../model/image.ts';
import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { Strings } from '../model/view.ts';

/** A kind of file that the site consists of. Planning decides what there is; nothing is rendered. */
export interface OutputFormat {
  /** As in site.yaml's `outputs`. */
  readonly name: string;
  /** The addresses of its pages: what links may lead to. */
  addresses(site: Site): Iterable<Permalink>;
  /** The pages, each with a path of its own; the same site gives the same pages in the same order. */
  plan(site: Site, tools: PlanTools): Iterable<Page>;
}

/** What planning needs of other rooms; every answer is pure. */
export interface PlanTools {
  /** The words of the user interface in a language, or in the nearest one that there is. */
  readonly stringsOf: (language: string) => Strings;
  /** Every address of the site. */
  readonly addresses: ReadonlySet<string>;
  readonly planRendition: (picture: Picture, image: Image) => Rendition;
  readonly planCrops: (picture: Picture, image: Image) => Crops;
}
