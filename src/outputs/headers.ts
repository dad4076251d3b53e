import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { manifestAddress, searchAddress, sitemapAddress } from './addresses.ts';
import { writePolicy } from './content-policy.ts';
import { feedFiles } from './feeds/feed-links.ts';
import type { OutputFormat, PlanTools } from './output-format.ts';
import { planText } from './text-file.ts';

const address = '/_headers' as Permalink;

const forever = 'public, max-age=31536000, immutable';
const revalidated = 'public, max-age=0, must-revalidate';
/** Feeds and sitemaps may be this old, in seconds. */
const soon = 'public, max-age=300';

type Headers = Readonly<Record<string, string>>;
/** Pattern of addresses -> headers. A host gives a file the headers of every pattern that fits, so none is set twice for one file. */
type Rules = Readonly<Record<string, Headers>>;

/** How hosts send the files (Cloudflare Pages, Netlify): for how long they hold, what they are, and what pages may do. */
export const headers: OutputFormat = {
  name: 'headers',
  addresses: () => [address],
  *plan(site, tools) {
    const rules: Rules = {
      '/*': secureHeaders(site, tools),
      '/': { 'Cache-Control': revalidated },
      '/*/': { 'Cache-Control': revalidated },
      '/assets/*': { 'Cache-Control': forever },
      ...searchRules(site),
      ...feedRules(),
      [sitemapAddress]: { 'Cache-Control': soon },
      '/sitemaps/*': { 'Cache-Control': soon },
      [manifestAddress]: { 'Content-Type': 'application/manifest+json', 'Cache-Control': soon },
    };
    yield planText({ output: 'headers', permalink: address, text: print(merge(rules, site)) }, site);
  },
};

function secureHeaders({ config, preview }: Site, tools: PlanTools): Headers {
  const isSecure = config.url.startsWith('https:');
  return {
    'Content-Security-Policy': writePolicy(config, tools.frameOrigins),
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    ...(preview ? { 'X-Robots-Tag': 'noindex' } : {}),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** The index names its parts by their content, and keeps its own name. */
function searchRules({ config }: Site): Rules {
  if (searchAddress(config) === undefined) return {};
  const parts = ['/pagefind/index/*', '/pagefind/fragment/*', '/pagefind/*.pf_meta'];
  const fixed = ['pagefind-entry.json', 'pagefind.js', 'pagefind-worker.js', 'wasm.*'];
  return {
    ...Object.fromEntries(parts.map((path) => [path, { 'Cache-Control': forever }])),
    ...Object.fromEntries(fixed.map((name) => [`/pagefind/${name}`, { 'Cache-Control': revalidated }])),
  };
}

function feedRules(): Rules {
  const rules = feedFiles.flatMap(({ file, type }) => {
    const sent = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': soon };
    return [`/${file}`, `/*/${file}`].map((path) => [path, sent] as const);
  });
  return Object.fromEntries(rules);
}

/** The newsroom's own headers come last, and instead of ours of the same name. */
function merge(rules: Rules, { config }: Site): Rules {
  const merged: Record<string, Headers> = { ...rules };
  for (const [path, own] of Object.entries(config.headers ?? {})) {
    const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
    const kept = Object.entries(rules[path] ?? {}).filter(([name]) => !names.has(name.toLowerCase()));
    merged[path] = { ...Object.fromEntries(kept), ...own };
  }
  return merged;
}

function print(rules: Rules): string {
  const blocks = Object.entries(rules).map(([path, sent]) => {
    const lines = Object.entries(sent).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${path}\n${lines.join('')}`;
  });
  return blocks.join('\n');
}
