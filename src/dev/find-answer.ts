import type { OutputPath } from '../model/paths.ts';
import type { Redirect } from './host-rules.ts';
import type { Target } from './read-target.ts';

/** What a host answers with: a file of the site with a status, or another address. */
export type Answer =
  | { readonly status: number; readonly path: OutputPath; readonly content: Uint8Array }
  | { readonly status: number; readonly location: string };

/** The files of the site, and where other addresses lead. */
export interface ServedSite {
  readonly files: ReadonlyMap<OutputPath, Uint8Array>;
  readonly redirects: ReadonlyMap<string, Redirect>;
}

const forHosts = new Set(['_redirects', '_headers']);

/** Finds what stands at an address, as hosts do; undefined where the site has nothing, not even a page that says so. */
export function findAnswer({ path, query }: Target, site: ServedSite): Answer | undefined {
  return (
    findFile(path, 200, site) ??
    followRule(site.redirects.get(path) ?? site.redirects.get(`${path}/`), site) ??
    addSlash(path, query, site) ??
    findFile('/404.html', 404, site)
  );
}

function findFile(path: string, status: number, { files }: ServedSite): Answer | undefined {
  const name = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}` as OutputPath;
  const content = forHosts.has(name) ? undefined : files.get(name);
  return content && { status, path: name, content };
}

function followRule(rule: Redirect | undefined, site: ServedSite): Answer | undefined {
  if (!rule) return undefined;
  if (rule.status >= 300 && rule.status < 400) return { status: rule.status, location: rule.to };
  return findFile(rule.to, rule.status, site);
}

function addSlash(path: string, query: string, site: ServedSite): Answer | undefined {
  if (path.endsWith('/') || !findFile(`${path}/`, 200, site)) return undefined;
  const steps = path.split('/').map(encodeURIComponent);
  return { status: 308, location: `${steps.join('/')}/${query}` };
}
