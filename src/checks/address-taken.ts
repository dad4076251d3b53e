import type { Permalink, SourcePath } from '../model/paths.ts';
import type { KeySpot } from '../model/problem.ts';
import type { Writing } from '../model/standing-page.ts';
import { decodePercent } from '../support/decode-percent.ts';
import { rememberLast } from '../support/remember.ts';
import type { Check, CheckScope, Remark } from './check.ts';

/** An address that an article or a standing page has or will have, or that leads to another one. */
interface Claim {
  readonly address: Permalink;
  readonly spot: KeySpot;
  readonly kind: 'page' | 'future page' | 'alias' | 'redirect';
}

/** Redirects must not hide pages; upper and lower case and Unicode forms count as equal, as on many servers. */
export const addressTaken: Check = {
  code: 'address-taken',
  summary: 'An alias, or the address of an article that is not published yet, belongs to another page.',
  level: 'error',
  *site(scope) {
    const contested = recallContested(scope.writings, [...scope.withheld.keys()], listRedirects(scope));
    if (contested.length === 0) return;
    const pages = new Set([...scope.addresses].map(fold));
    for (const rivals of contested) {
      for (const claim of rivals) {
        const other = rivals.find((rival) => rival !== claim && outranks(rival, claim));
        if (other) yield describeRivalry(claim, other);
        else if (isFormer(claim) && pages.has(fold(claim.address))) yield describeHidden(claim);
      }
    }
  },
};

type Addressed = Pick<Writing, 'source' | 'permalink' | 'aliases'>;

/** The claims to one address each that may be wrong: there are several, or one that is no page's own. */
const recallContested = rememberLast(
  { source: true, permalink: true, aliases: true },
  (
    writings: readonly Addressed[],
    withheld: readonly SourcePath[],
    redirects: readonly Claim[],
  ): Claim[][] => {
    const future = new Set(withheld);
    const claims = [...writings.flatMap((writing) => listClaims(writing, future)), ...redirects];
    const byAddress = Map.groupBy(claims, ({ address }) => fold(address));
    return [...byAddress.values()].filter((rivals) => rivals.length > 1 || rivals.some(isFormer));
  },
);

function fold(address: string): string {
  return decodePercent(address).toLowerCase();
}

function listClaims({ source, permalink, aliases }: Addressed, withheld: ReadonlySet<SourcePath>): Claim[] {
  const kind = withheld.has(source) ? 'future page' : 'page';
  const own: Claim = { address: permalink, spot: { file: source, key: ['slug'] }, kind };
  const former = aliases.map((address, index): Claim => {
    return { address, spot: { file: source, key: ['aliases', index] }, kind: 'alias' };
  });
  return [own, ...former];
}

/** Those of the lasting record. */
function listRedirects({ site }: CheckScope): Claim[] {
  const recorded = [...site.redirects.values()].filter(({ spot }) => spot.key[0] === 'redirects');
  return recorded.map(({ from, spot }) => ({ address: from, spot, kind: 'redirect' }));
}

function isFormer({ kind }: Claim): boolean {
  return kind === 'alias' || kind === 'redirect';
}

/** Two published pages at one address are the plan's to report; of equals, each is told of the other. */
function outranks(rival: Claim, claim: Claim): boolean {
  const rank = { page: 2, 'future page': 1, alias: 0, redirect: 0 };
  return claim.kind !== 'page' && rank[rival.kind] >= rank[claim.kind];
}

function describeRivalry({ address, spot, kind }: Claim, other: Claim): Remark {
  if (other.spot.file === spot.file) {
    const message = `The alias ${address} is written twice, or is the page's own address.`;
    return { message, hint: 'take it out', spot };
  }
  const role =
    other.kind === 'alias' ? 'as an alias' : other.kind === 'redirect' ? 'as a redirect' : 'as its page';
  return {
    message: `The address ${address} belongs to ${other.spot.file} (${role}) as well.`,
    hint:
      kind === 'alias' || kind === 'redirect'
        ? 'take the alias out of one of them'
        : 'give one of them another `slug`',
    spot,
  };
}

function describeHidden({ address, spot }: Claim): Remark {
  return {
    message: `The site has a page at ${address}, which the redirect would hide.`,
    hint: 'take it out',
    spot,
  };
}
