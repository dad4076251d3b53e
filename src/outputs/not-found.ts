import type { OutputPath, Permalink } from '../model/paths.ts';
import { planChrome } from './chrome.ts';
import type { OutputFormat } from './output-format.ts';
import { makePageKey } from './page-key.ts';

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
      variants,
    };
    yield { ...page, key: makePageKey(page, site.templates, undefined) };
  },
};
