import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { PlainList } from '../model/page-inputs.ts';
import type { Chrome, Strings } from '../model/view.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { outputPathOf } from './addresses.ts';
import { planChrome } from './chrome.ts';
import type { PlanTools } from './output-format.ts';
import { sealPage } from './page-key.ts';

/** A page without pictures of its own. */
export interface PlainOutline<Views> {
  readonly output: string;
  readonly template: string;
  readonly permalink: Permalink;
  readonly title: string;
  readonly period?: string | undefined;
  /** What the page shows, beside `site`, `strings` and `list`. */
  readonly views: Views;
  /** What of it is its own content. */
  readonly own: unknown;
}

/** What the template of such a page is handed. */
export type PlainInputs<Views> = Views & {
  readonly site: Chrome;
  readonly strings: Strings;
  readonly list: PlainList;
};

/** Plans a page that shows words alone, in the newsroom's language. */
export function planPlain<Views extends object>(
  { output, template, permalink, title, period, views, own }: PlainOutline<Views>,
  site: Site,
  tools: PlanTools,
): Page {
  const { chrome, variants } = planChrome(site, tools);
  const canonical = makeAbsolute(permalink, site.config.url);
  const list = omitAbsent<PlainList>({ title, permalink, canonical, sectionId: '', period });
  const strings = tools.stringsOf(site.config.language);
  const inputs: PlainInputs<Views> = { ...views, site: chrome, strings, list };
  const path = outputPathOf(permalink);
  const page = { output, path, permalink, template, inputs: { ...inputs }, bodies: [], variants };
  return sealPage(page, site.templates, [title, own]);
}
