import { decodeAddress, fillNames } from './address-pattern.ts';
import { contentTypeOf } from './content-type.ts';
import type { HeaderRule, HostRules, RedirectRule } from './host-rules.ts';

/** What hosts send with a file of which `_headers` says nothing: it may be kept, and is asked for again each time. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** The headers of a file of the site (`world/index.html`), with its type and for how long it holds. */
export function headersFor(rules: HostRules, path: string): Record<string, string> {
  const defaults = { 'Content-Type': contentTypeOf(path), 'Cache-Control': revalidated };
  const own = headersAt(rules, addressOf(path));
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const kept = Object.entries(defaults).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...own };
}

/**
 * What the rules alone say of an address, decoded: every rule that fits counts. A header of several rules has all their
 * values, behind commas; a type is only one, the last.
 */
export function headersAt({ headers }: Pick<HostRules, 'headers'>, address: string): Record<string, string> {
  const sent = new Map<string, [name: string, value: string]>();
  for (const [name, value] of headers.flatMap((rule) => fillRule(rule, address))) {
    const key = name.toLowerCase();
    const before = key === 'content-type' ? undefined : sent.get(key);
    sent.set(key, before ? [before[0], `${before[1]}, ${value}`] : [name, value]);
  }
  return Object.fromEntries(sent.values());
}

/** Where an address, as it is asked for, leads that is no file's; undefined if no rule is for it. With a slash at its end or without, it is the same. */
export function redirectFor(rules: HostRules, address: string): RedirectRule | undefined {
  const [, written = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? [];
  const path = decodeAddress(written);
  const rule = findRule(rules, path) ?? findRule(rules, turnSlash(path));
  return rule && { ...rule, to: isRedirect(rule) ? addQuery(rule.to, query) : rule.to };
}

/** Whether readers are sent elsewhere, instead of being shown something there. */
export function isRedirect({ status }: RedirectRule): boolean {
  return status >= 300 && status < 400;
}

/** The address, decoded, at which a file of the site is found. */
export function addressOf(path: string): string {
  return `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;
}

function fillRule({ pattern, sent }: HeaderRule, address: string): [string, string][] {
  const matched = pattern.match(address);
  if (!matched) return [];
  // What stands in the address must not end the header.
  const write = (value: string): string => value.replaceAll(/\p{Cc}/gu, '');
  return sent.map(([name, value]) => [name, fillNames(value, matched, write)]);
}

function findRule({ exact, patterns }: HostRules, path: string): RedirectRule | undefined {
  const rule = exact.get(path);
  if (rule) return rule;
  for (const { pattern, to, status } of patterns) {
    const matched = pattern.match(path);
    // What was asked for must not become the name of a host.
    if (matched) return { status, to: fillNames(to, matched, encodeSteps).replace(/^\/{2,}/, '/') };
  }
  return undefined;
}

function turnSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}

function encodeSteps(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** The query of who asks goes along, unless the rule has its own. */
function addQuery(to: string, query: string): string {
  if (query === '' || to.includes('?')) return to;
  const [path = '', ...fragment] = to.split('#');
  return [path + query, ...fragment].join('#');
}
