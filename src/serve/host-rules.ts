import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostTexts } from '../model/changes.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { type AddressPattern, decodeAddress, readPattern } from './address-pattern.ts';

/** How a host sends the files of a site, and where other addresses lead. */
export interface HostRules {
  readonly headers: readonly HeaderRule[];
  /** Rules of one address, by the address, decoded. */
  readonly exact: ReadonlyMap<string, RedirectRule>;
  /** Rules of many addresses: the first that fits holds. */
  readonly patterns: readonly PatternRule[];
}

/** The headers of all addresses that the pattern means. */
export interface HeaderRule {
  readonly pattern: AddressPattern;
  readonly sent: readonly (readonly [name: string, value: string])[];
}

/** Where an address leads (301 and its like), or the page that is shown there with another status (410). */
export interface RedirectRule {
  readonly to: string;
  readonly status: number;
}

/** A rule with what it is for. */
export interface PatternRule extends RedirectRule {
  readonly pattern: AddressPattern;
}

/** The files that tell hosts what to do. */
export const hostFileNames = ['_headers', '_redirects'] as const;

/** Reads the rules of a built site from its `_headers` and `_redirects`; a file that is not there has none. */
export function readHostRules(folder: string): HostRules {
  const { _headers: headers, _redirects: redirects } = readHostTexts(folder);
  return parseHostRules({ headers, redirects });
}

/** Reads both files of a built site. */
export function readHostTexts(folder: string): Required<HostTexts> {
  const [_headers, _redirects] = hostFileNames.map((name) => readIfThere(join(folder, name)));
  return { _headers: _headers ?? '', _redirects: _redirects ?? '' };
}

/** Understands these files as Cloudflare Pages and Netlify do; lines of another form are passed over, as they do. */
export function parseHostRules(texts: {
  readonly headers?: string | undefined;
  readonly redirects?: string | undefined;
}): HostRules {
  return { headers: parseHeaders(texts.headers ?? ''), ...parseRedirects(texts.redirects ?? '') };
}

function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: AddressPattern; sent: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ pattern: readPattern(line.trim()), sent: [] });
    const [, name, value] = /^\s+([A-Za-z][\w-]*):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.sent.push([name, value]);
  }
  return rules;
}

function parseRedirects(text: string): Pick<HostRules, 'exact' | 'patterns'> {
  const exact = new Map<string, RedirectRule>();
  const patterns: PatternRule[] = [];
  for (const line of text.split('\n')) {
    const [from = '', to, status = '302', ...rest] = line.trim().split(/\s+/);
    const isRule = from.startsWith('/') && to !== undefined && rest.length === 0;
    if (!isRule || !isPlace(to) || !/^\d{3}!?$/.test(status)) continue;
    const rule = { to, status: Number.parseInt(status, 10) };
    const pattern = readPattern(from);
    if (pattern.parts.some(({ kind }) => kind !== 'text')) patterns.push({ pattern, ...rule });
    else if (!exact.has(decodeAddress(from))) exact.set(decodeAddress(from), rule);
  }
  return { exact, patterns };
}

/** An address on the site, or a whole one: `//host` would be another site that looks like this one. */
function isPlace(to: string): boolean {
  return /^(?:\/(?![/\\])|https?:\/\/)/.test(to);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return '';
    throw error;
  }
}
