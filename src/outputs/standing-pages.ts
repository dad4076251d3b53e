import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { StandingPage } from '../model/standing-page.ts';
import type { PlainList, StandingPageInputs } from '../model/page-inputs.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { outputPathOf } from './addresses.ts';
import { viewBodyFigure } from './article-pages.ts';
import { planChrome } from './chrome.ts';
import { makeFillLinks, resolveLinks } from './links.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { sealPage } from './page-key.ts';
import { viewFigure } from './picture-view.ts';

/** The pages that are no news: who we are, how to reach us, what we hold ourselves to. */
export const standingPages: OutputFormat = {
  name: 'standing-pages',
  addresses: (site) => listPages(site).map(({ permalink }) => permalink),
  listed: (site) => listPages(site).map(({ permalink }) => ({ permalink })),
  *plan(site, tools) {
    for (const page of listPages(site)) yield planStandingPage(page, site, tools);
  },
};

function listPages(site: Site): StandingPage[] {
  return [...site.pages.values()];
}

function planStandingPage(standing: StandingPage, site: Site, tools: PlanTools): Page {
  const { chrome, variants } = planChrome(site, tools);
  const context = { site, tools, variants: [...variants] };
  const { source, hash, permalink, title, description, language, type, image } = standing;
  const canonical = makeAbsolute(permalink, site.config.url);
  const list: PlainList = { title, description, permalink, canonical, language, sectionId: '' };
  const links = resolveLinks(standing, context);
  const fillLinks = makeFillLinks(links);
  const figures = standing.figures.map((figure) => viewBodyFigure(figure, context, fillLinks));
  const inputs = omitAbsent<StandingPageInputs>({
    site: chrome,
    strings: tools.stringsOf(language),
    list,
    type,
    unpublished: site.unpublished.get(source),
    lead: image && viewFigure(image, context, fillLinks),
  });
  const page = {
    output: standingPages.name,
    path: outputPathOf(permalink),
    permalink,
    template: 'layouts/page.njk',
    inputs: { ...inputs },
    bodies: [{ source, hash, place: 'page', address: canonical, links, figures } as const],
    source,
    variants: context.variants,
  };
  return sealPage(page, site.templates, [hash, context.variants.map(({ path }) => path)]);
}
