import type { Article } from '../model/article.ts';
import type { Config } from '../model/config.ts';
import type { Permalink, SourcePath } from '../model/paths.ts';
import type { Redirect, RedirectTable } from '../model/redirect.ts';
import type { Site } from '../model/site.ts';
import type { Clock } from '../model/time.ts';
import { judgeArticle } from './gate.ts';

interface Graveyard {
  readonly config: Config;
  readonly clock: Clock;
  readonly articles: readonly Article[];
  readonly refused: ReadonlySet<SourcePath>;
  readonly redirectTable?: RedirectTable;
  readonly preview?: boolean;
}

/** What stands at addresses behind which there is nothing any more; an address that leads elsewhere is none of them. */
export function listTombstones(
  { config, clock, articles, refused, redirectTable, preview }: Graveyard,
  redirects: readonly Redirect[],
): Pick<Site, 'gone' | 'notices'> {
  const moved = new Set(redirects.map(({ from }) => from));
  const expired = (preview ? [] : articles)
    .filter((article) => !refused.has(article.source) && judgeArticle(article, clock) === 'expired')
    .map(({ permalink }) => permalink);
  const recorded = (redirectTable?.gone ?? []).map(({ from }) => from);
  const choose = (addresses: readonly Permalink[]) =>
    [...new Set(addresses)].filter((address) => !moved.has(address)).toSorted();
  return config.expired === 'notice'
    ? { gone: choose(recorded), notices: choose(expired).filter((address) => !recorded.includes(address)) }
    : { gone: choose([...expired, ...recorded]), notices: [] };
}
