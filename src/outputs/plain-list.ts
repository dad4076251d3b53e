import type { Page, PageContent } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { PlainList } from '../model/page-inputs.ts';
import type { Chrome, Strings } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { outputPathOf } from './addresses.ts';
import { planChrome } from './chrome.ts';
import type { PlanTools } from './output-format.ts';
import { planLater, sealPage } from './page-key.ts';
import { makeReceipt, type ReceiptParts, type Surroundings } from './receipt.ts';

/** Where a page without pictures of its own goes. */
interface PlainPlace {
  readonly output: string;
  readonly template: string;
  readonly permalink: Permalink;
}

/** What it says. */
export interface PlainWords<Views> {
  readonly title: string;
  readonly period?: string | undefined;
  /** What the page shows, beside `site`, `strings` and `list`. */
  readonly views: Views;
  /** What of it is its own content. */
  readonly own: unknown;
}

/** A page without pictures of its own. */
export interface PlainOutline<Views> extends PlainPlace, PlainWords<Views> {}

/** What the template of such a page is handed. */
export type PlainInputs<Views> = Views & {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
};

/** Plans a page that shows words alone, in the newsroom's language. */
export function planPlain<Views extends object>(
  { output, template, permalink, ...words }: PlainOutline<Views>,
  site: Site,
  tools: PlanTools,
): Page {
  const { own, ...content } = makeContent(permalink, words, { site, tools });
  const page = { output, path: outputPathOf(permalink), permalink, template, ...content };
  return sealPage(page, site.templates, own);
}

/** Plans the same page, but makes what it says, of nothing but those parts, for whoever wants it. */
export function planPlainLater<Views extends object>(
  { output, template, permalink }: PlainPlace,
  parts: ReceiptParts['parts'],
  describe: () => PlainWords<Views>,
  around: Surroundings,
): Page {
  const { site } = around;
  const templates = site.templates({ template, bodies: [] });
  const outline = { output, path: outputPathOf(permalink), permalink, template, templates };
  const receipt = makeReceipt({ permalink, language: site.config.language, templates, parts }, around);
  return planLater(outline, receipt, () => makeContent(permalink, describe(), around));
}

function makeContent<Views extends object>(
  permalink: Permalink,
  { title, period, views, own }: PlainWords<Views>,
  { site, tools }: Surroundings,
): PageContent {
  const { chrome, variants } = planChrome(site, tools);
  const canonical = makeAbsolute(permalink, site.config.url);
  const list = omitAbsent<PlainList>({ title, permalink, canonical, sectionId: '', period });
  const strings = tools.stringsOf(site.config.language);
  const inputs: PlainInputs<Views> = { ...views, site: chrome, strings, list };
  return { inputs: { ...inputs }, bodies: [], variants, own: [title, own] };
}
