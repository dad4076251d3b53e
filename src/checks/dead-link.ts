import { posix } from 'node:path';
import type { Permalink, SourcePath } from '../model/paths.ts';
import type { KeyPath } from '../model/problem.ts';
import type { LinkTarget } from '../model/rich-text.ts';
import type { Writing } from '../model/standing-page.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import { fileNameOf, folderOf, toSourcePath } from '../support/source-path.ts';
import type { Check, CheckScope } from './check.ts';
import { followLink, isAddress } from './targets.ts';

/** A link within the site that leads nowhere is an error: readers would find a missing page. */
export const deadLink: Check = {
  code: 'dead-link',
  summary: 'A link leads to a file or an address that is not part of the site.',
  level: 'error',
  *link({ target, place }, from, scope) {
    if (followLink(from, target, scope).kind !== 'nothing') return;
    yield { message: explainDead(target, scope), hint: suggestTarget(from, target, scope), spot: place };
  },
  *site(scope) {
    for (const { target, key } of listSettings(scope)) {
      const address = /^[^?#]*/.exec(target)?.[0] ?? target;
      if (scope.addresses.has(address) || scope.addresses.has(`${address}/`)) continue;
      const spot = { file: toSourcePath('content/site.yaml'), key };
      yield { message: explainDead(target, scope), hint: suggestAddress(address, scope), spot };
    }
    for (const { to, spot } of scope.site.redirects.values()) {
      if (scope.addresses.has(to)) continue;
      const message = `The redirect leads to ${to}, but the site has no such page.`;
      yield { message, hint: suggestAddress(to, scope), spot };
    }
  },
};

const policies = [
  'publishingPrinciples',
  'correctionsPolicy',
  'ethicsPolicy',
  'masthead',
  'ownershipFundingInfo',
] as const;

/** The settings' links to this site, by their keys. */
function* listSettings({ site: { config } }: CheckScope): Iterable<{ target: Permalink; key: KeyPath }> {
  const { footer, publisher } = config;
  for (const [index, { url }] of footer.entries())
    if (isOwn(url)) yield { target: url, key: ['footer', index, 'url'] };
  for (const name of policies) {
    const url = publisher[name];
    if (url !== undefined && isOwn(url)) yield { target: url, key: ['publisher', name] };
  }
}

function isOwn(url: string): url is Permalink {
  return url.startsWith('/');
}

function explainDead(target: LinkTarget, { fileSet }: CheckScope): string {
  if (isAddress(target)) return `The link leads to ${target}, but the site has no such page.`;
  if (!fileSet.has(target)) return `The link leads to ${target}, but there is no such file.`;
  return `The link leads to ${target}, which is neither an article nor a standing page: it has no page on the site.`;
}

function suggestAddress(target: string, { addresses }: CheckScope): string {
  const meant = suggestWord(target, addresses);
  return meant === undefined ? 'mend the address' : `did you mean \`${meant}\`?`;
}

function suggestTarget(writing: Writing, target: LinkTarget, scope: CheckScope): string {
  const meant = isAddress(target)
    ? suggestWord(target, scope.addresses)
    : suggestSource(target, scope, folderOf(writing.source));
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return isAddress(target)
    ? 'mend the address, or link to the article by the name of its file'
    : 'write the name of an article as seen from this file, or take the link out';
}

/** The nearest name of an article's file, rather one in the folder that the link is seen from. */
function suggestSource(
  target: SourcePath,
  { writings, withheld }: CheckScope,
  folder: string,
): string | undefined {
  const sources = writings
    .map(({ source }) => source)
    .filter((source) => !withheld.has(source))
    .toSorted();
  const near = sources.filter((source) => folderOf(source) === folder);
  const candidates = [...near, ...sources];
  const written = target.endsWith('.md') ? target : `${target}.md`;
  const name = suggestWord(fileNameOf(written), candidates.map(fileNameOf));
  const source = candidates.find((candidate) => fileNameOf(candidate) === name);
  return source && posix.relative(folder, source);
}
