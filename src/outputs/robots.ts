import type { RobotRule } from '../model/machines.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { makeAbsolute } from '../support/absolute-url.ts';
import { isOn, newsSitemapAddress, sitemapAddress } from './addresses.ts';
import { listNewsArticles } from './news-sitemap.ts';
import type { OutputFormat } from './output-format.ts';
import { planText } from './text-file.ts';

const address = '/robots.txt' as Permalink;

/** What robots are asked to leave alone, and where the sitemaps are (RFC 9309); all are welcome unless site.yaml says otherwise. */
export const robots: OutputFormat = {
  name: 'robots',
  addresses: () => [address],
  *plan(site) {
    if (site.preview) {
      yield planText({ output: 'robots', permalink: address, text: 'User-agent: *\nDisallow: /\n' }, site);
      return;
    }
    const rules = site.config.robots ?? [];
    const all: RobotRule = { agent: '*', allow: [], disallow: [] };
    const groups = rules.some(({ agent }) => agent === '*') ? rules : [...rules, all];
    const text = [...groups.map(writeGroup), writeSitemaps(site)].filter((part) => part !== '').join('\n');
    yield planText({ output: 'robots', permalink: address, text }, site);
  },
};

function writeGroup({ agent, allow, disallow }: RobotRule): string {
  const lines = [
    `User-agent: ${agent}`,
    ...allow.map((path) => `Allow: ${encodePath(path)}`),
    ...disallow.map((path) => `Disallow: ${encodePath(path)}`),
  ];
  if (lines.length === 1) lines.push('Disallow:');
  return `${lines.join('\n')}\n`;
}

function encodePath(path: string): string {
  return encodeURI(path).replaceAll('%25', '%');
}

function writeSitemaps(site: Site): string {
  const { config } = site;
  if (isOn(config, 'sitemaps')) return `Sitemap: ${makeAbsolute(sitemapAddress, config.url)}\n`;
  if (!isOn(config, 'news-sitemap') || listNewsArticles(site).length === 0) return '';
  return `Sitemap: ${makeAbsolute(newsSitemapAddress, config.url)}\n`;
}
