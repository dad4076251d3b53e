import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { goneAddress } from './addresses.ts';
import type { OutputFormat } from './output-format.ts';
import { planText } from './text-file.ts';

const address = '/_redirects' as Permalink;

/**
 * Former addresses, as hosts read them (Cloudflare Pages, Netlify): `<from> <to> <status>`, by code unit. 410 is Netlify's;
 * Cloudflare passes such a line over, and answers 404.
 */
export const redirects: OutputFormat = {
  name: 'redirects',
  addresses: (site) => (writeRules(site).length > 0 ? [address] : []),
  *plan(site) {
    const rules = writeRules(site);
    if (rules.length === 0) return;
    yield planText({ output: 'redirects', permalink: address, text: `${rules.join('\n')}\n` }, site);
  },
};

function writeRules(site: Site): string[] {
  const moved = [...site.redirects.values()].map(({ from, to }) => `${escape(from)} ${to} 301`);
  const gone = site.gone.map((from) => `${escape(from)} ${goneAddress} 410`);
  return [...moved, ...gone].toSorted();
}

/** A `*` would stand for any address. */
function escape(from: Permalink): string {
  return from.replaceAll('*', '%2A');
}
