import type { Permalink, SourcePath } from '../model/paths.ts';
import type { LinkTarget } from '../model/rich-text.ts';
import type { Writing } from '../model/standing-page.ts';
import type { CheckScope } from './check.ts';

/** What a link within the site leads to, with the published text where it is one. */
export type Destination =
  | { readonly kind: 'page'; readonly writing?: Writing }
  | { readonly kind: 'unpublished'; readonly source: SourcePath; readonly reason: string }
  | { readonly kind: 'nothing' };

/** Follows a link of `from`: to a source file, or to an address with or without its closing `/`. */
export function followLink(from: Writing, target: LinkTarget, scope: CheckScope): Destination {
  if (isAddress(target)) return followAddress(target, scope);
  if (target === from.source) return { kind: 'page', writing: from };
  const writing = scope.site.bySource.get(target) ?? scope.site.pages.get(target);
  return writing ? { kind: 'page', writing } : describeAbsent(target, scope);
}

/** Tells an address on the site from the name of a source file. */
export function isAddress(target: LinkTarget): target is Permalink {
  return target.startsWith('/');
}

function followAddress(target: Permalink, scope: CheckScope): Destination {
  const spellings = [target, `${target}/`];
  const address = spellings.find((spelling) => scope.addresses.has(spelling));
  if (address !== undefined) {
    const writing = scope.byPermalink().get(address);
    return writing ? { kind: 'page', writing } : { kind: 'page' };
  }
  const former = spellings.map((spelling) => scope.site.redirects.get(spelling as Permalink)).find(Boolean);
  if (former && scope.addresses.has(former.to)) return { kind: 'page' };
  const withheld = spellings.map((spelling) => scope.withheldByPermalink().get(spelling)).find(Boolean);
  return withheld ? describeAbsent(withheld.source, scope) : { kind: 'nothing' };
}

function describeAbsent(source: SourcePath, { withheld }: CheckScope): Destination {
  const reason = withheld.get(source);
  return reason === undefined ? { kind: 'nothing' } : { kind: 'unpublished', source, reason };
}
