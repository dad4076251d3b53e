import type { OutputPath, Permalink } from '../model/paths.ts';
import { planChrome } from './chrome.ts';
import type { OutputFormat } from './output-format.ts';
import { sealPage } from './page-key.ts';

const address = '/404.html' as Permalink;

/** What a host shows for an address that has no page. */
export const notFound: OutputFormat = {
  name: 'not-found',
  addresses: () => [address],
  *plan(site, tools) {
    const { chrome, variants } = planChrome(site, tools);
    const page = {
      output: 'not-found',
      path: '404.html' as OutputPath,
      permalink: address,
      template: 'layouts/not-found.njk',
      inputs: { site: chrome, strings: tools.stringsOf(site.config.language) },
      bodies: [],
      variants,
    };
    yield sealPage(page, site.templates, {});
  },
};
