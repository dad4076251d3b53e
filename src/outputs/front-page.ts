import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { FrontPageInputs, PlainList } from '../model/page-inputs.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { frontPageAddress, outputPathOf } from './addresses.ts';
import { viewCard } from './card-view.ts';
import { planChrome, viewSection } from './chrome.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { sealPage } from './page-key.ts';
import type { PictureContext } from './picture-view.ts';

/** The front page, as editors and dates arranged it. */
export const frontPage: OutputFormat = {
  name: 'front-page',
  addresses: () => [frontPageAddress],
  listed: () => [{ permalink: frontPageAddress }],
  *plan(site, tools) {
    yield planFrontPage(site, tools);
  },
};

function planFrontPage(site: Site, tools: PlanTools): Page {
  const { chrome, variants } = planChrome(site, tools);
  const context = { site, tools, variants: [...variants] };
  const { title, description, url, language } = site.config;
  const permalink = frontPageAddress;
  const canonical = makeAbsolute(permalink, url);
  const list: PlainList = { title, description, permalink, canonical, sectionId: '' };
  const stories = viewStories(context);
  const inputs: FrontPageInputs = { site: chrome, strings: tools.stringsOf(language), list, ...stories };
  const place = { output: frontPage.name, path: outputPathOf(permalink), permalink };
  const page = { ...place, template: 'layouts/front.njk', inputs: { ...inputs }, bodies: [] };
  return sealPage({ ...page, variants: context.variants }, site.templates, stories);
}

type Stories = Pick<FrontPageInputs, 'lead' | 'secondary' | 'rails' | 'bands'>;

function viewStories(context: PictureContext): Stories {
  const { site } = context;
  const { lead, secondary, rails, bands } = site.frontPage;
  return omitAbsent<Stories>({
    lead: lead && viewCard(lead, context),
    secondary: secondary.map((article) => viewCard(article, context)),
    rails: rails.map(({ title, articles }) => {
      const cards = articles.map((article) => viewCard(article, context));
      return title === undefined ? { cards } : { title, cards };
    }),
    bands: bands.map(({ section, articles }) => {
      const cards = articles.map((article) => viewCard(article, context));
      return { section: viewSection(site, section), cards };
    }),
  });
}
