import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { goneAddress, outputPathOf } from './addresses.ts';
import { planChrome } from './chrome.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { sealPage } from './page-key.ts';

/** What readers see instead of an article that has expired: at its address, or what a host answers 410 with. */
export const gonePages: OutputFormat = {
  name: 'gone-pages',
  addresses: listAddresses,
  *plan(site, tools) {
    for (const permalink of listAddresses(site)) yield planNotice(permalink, site, tools);
  },
};

function listAddresses({ gone, notices }: Site): Permalink[] {
  return [...(gone.length > 0 ? [goneAddress] : []), ...notices];
}

function planNotice(permalink: Permalink, site: Site, tools: PlanTools): Page {
  const { chrome, variants } = planChrome(site, tools);
  const strings = tools.stringsOf(site.config.language);
  const place = { output: gonePages.name, path: outputPathOf(permalink), permalink };
  const inputs = { site: chrome, strings };
  return sealPage(
    { ...place, template: 'layouts/gone.njk', inputs, bodies: [], variants },
    site.templates,
    {},
  );
}
