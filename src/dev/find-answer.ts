import type { OutputPath } from '../model/paths.ts';
import { isRedirect, redirectFor } from '../serve/answer.ts';
import { type HostRules, hostFileNames, type RedirectRule } from '../serve/host-rules.ts';
import type { Target } from './read-target.ts';

/** What a host answers with: a file of the site with a status, or another address. */
export type Answer =
  | { readonly status: number; readonly path: OutputPath; readonly content: Uint8Array }
  | { readonly status: number; readonly location: string };

/** The files of the site, and how they are sent. */
export interface ServedSite {
  readonly files: ReadonlyMap<OutputPath, Uint8Array>;
  readonly rules: HostRules;
}

const forHosts: ReadonlySet<string> = new Set(hostFileNames);

/** Finds what stands at an address, as hosts do; undefined where the site has nothing, not even a page that says so. */
export function findAnswer({ path, query }: Target, site: ServedSite): Answer | undefined {
  return (
    findFile(path, 200, site) ??
    followRule(redirectFor(site.rules, encodeAddress(path) + query), site) ??
    addSlash(path, query, site) ??
    findFile('/404.html', 404, site)
  );
}

function findFile(path: string, status: number, { files }: ServedSite): Answer | undefined {
  const name = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}` as OutputPath;
  const content = forHosts.has(name) ? undefined : files.get(name);
  return content && { status, path: name, content };
}

function followRule(rule: RedirectRule | undefined, site: ServedSite): Answer | undefined {
  if (!rule) return undefined;
  if (isRedirect(rule)) return { status: rule.status, location: rule.to };
  return findFile(rule.to, rule.status, site);
}

function addSlash(path: string, query: string, site: ServedSite): Answer | undefined {
  if (path.endsWith('/') || !findFile(`${path}/`, 200, site)) return undefined;
  return { status: 308, location: `${encodeAddress(path)}/${query}` };
}

function encodeAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
