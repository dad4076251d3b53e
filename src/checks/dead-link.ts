import { posix } from 'node:path';
import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { LinkTarget } from '../model/rich-text.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import { fileNameOf, folderOf } from '../support/source-path.ts';
import type { Check, CheckScope } from './check.ts';
import { followLink, isAddress } from './targets.ts';

/** A link within the site that leads nowhere is an error: readers would find a missing page. */
export const deadLink: Check = {
  code: 'dead-link',
  summary: 'A link leads to a file or an address that is not part of the site.',
  level: 'error',
  *article(article, scope) {
    for (const { target, place } of article.links) {
      if (followLink(article, target, scope).kind !== 'nothing') continue;
      yield { message: explainDead(target, scope), hint: suggestTarget(article, target, scope), spot: place };
    }
  },
};

function explainDead(target: LinkTarget, { fileSet }: CheckScope): string {
  if (isAddress(target)) return `The link leads to ${target}, but the site has no such page.`;
  if (!fileSet.has(target)) return `The link leads to ${target}, but there is no such file.`;
  return `The link leads to ${target}, which is not an article: it has no page on the site.`;
}

function suggestTarget(article: Article, target: LinkTarget, scope: CheckScope): string {
  const meant = isAddress(target)
    ? suggestWord(target, scope.addresses)
    : suggestSource(target, scope.site.articles, folderOf(article.source));
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return isAddress(target)
    ? 'mend the address, or link to the article by the name of its file'
    : 'write the name of an article as seen from this file, or take the link out';
}

/** The nearest name of an article's file, rather one in the folder that the link is seen from. */
function suggestSource(target: SourcePath, articles: readonly Article[], folder: string): string | undefined {
  const sources = articles.map(({ source }) => source).toSorted();
  const near = sources.filter((source) => folderOf(source) === folder);
  const candidates = [...near, ...sources];
  const written = target.endsWith('.md') ? target : `${target}.md`;
  const name = suggestWord(fileNameOf(written), candidates.map(fileNameOf));
  const source = candidates.find((candidate) => fileNameOf(candidate) === name);
  return source && posix.relative(folder, source);
}
