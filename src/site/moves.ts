import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { AddressedPage, Move } from '../model/redirect.ts';
import type { Site } from '../model/site.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { rememberLast } from '../support/remember.ts';
import { takeAt } from '../support/take-at.ts';

/** What the newspaper consists of now. */
export interface Present {
  readonly site: Site;
  /** Every article and every standing page that could be parsed, published or not. */
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
  /** Those that readers may not see. */
  readonly withheld: ReadonlyMap<SourcePath, string>;
  /** Every address of the site. */
  readonly addresses: ReadonlySet<string>;
}

/** The articles and standing pages of the site, by address. */
export function listAddressed(site: Site): AddressedPage[] {
  return addressAll(site.articles, [...site.pages.values()]);
}

function addressAll(articles: readonly Article[], pages: readonly StandingPage[]): AddressedPage[] {
  const all = [
    ...articles.map(({ permalink, source, id, hash }) => ({ address: permalink, source, id, hash })),
    ...pages.map(({ permalink, source, hash }) => ({ address: permalink, source, id: permalink, hash })),
  ];
  return takeAt(all, recallOrder(all));
}

/** The places of addresses, in the order of these. */
const recallOrder = rememberLast({ address: true }, (all: readonly Pick<AddressedPage, 'address'>[]) =>
  [...all.entries()]
    .toSorted(([, one], [, other]) => (one.address < other.address ? -1 : 1))
    .map(([place]) => place),
);

/**
 * The published addresses that are dead now, in their order. A page is known again by its id, its file or, where the
 * file has another name, its bytes. One that is withheld has not moved.
 */
export function findMoves(former: readonly AddressedPage[], present: Present): Move[] {
  const { site, withheld, addresses } = present;
  const elsewhere = new Set<string>([...site.gone, ...site.notices]);
  const isSettled = ({ address }: AddressedPage) =>
    addresses.has(address) || site.redirects.has(address) || elsewhere.has(address);
  const dead = former.filter((page) => !isSettled(page));
  if (dead.length === 0) return [];
  const now = addressAll(present.articles, present.pages);
  const byId = new Map(now.map((page) => [page.id, page]));
  const bySource = new Map(now.map((page) => [page.source, page]));
  const byHash = new Map(now.map((page) => [page.hash, page]));
  return dead.flatMap((page) => {
    const same = byId.get(page.id) ?? bySource.get(page.source) ?? byHash.get(page.hash);
    if (withheld.has(same?.source ?? page.source)) return [];
    return omitAbsent<Move>({
      former: page,
      now: same && { address: same.address, source: same.source },
    });
  });
}
