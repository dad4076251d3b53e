import type { KeyPath } from '../model/problem.ts';
import type { Writing } from '../model/standing-page.ts';
import { decodePercent } from '../support/decode-percent.ts';
import type { Check, CheckScope, Remark } from './check.ts';

/** An address that an article or a standing page has, will have, or redirects from. */
interface Claim {
  readonly writing: Writing;
  readonly address: string;
  readonly key: KeyPath;
  readonly kind: 'page' | 'future page' | 'alias';
}

/** Redirects must not hide pages; upper and lower case and Unicode forms count as equal, as on many servers. */
export const addressTaken: Check = {
  code: 'address-taken',
  summary: 'An alias, or the address of an article that is not published yet, belongs to another page.',
  level: 'error',
  *site(scope) {
    const claims = scope.writings.flatMap((writing) => listClaims(writing, scope));
    const byAddress = Map.groupBy(claims, ({ address }) => decodePercent(address).toLowerCase());
    for (const rivals of byAddress.values()) {
      for (const claim of rivals) {
        const other = rivals.find((rival) => rival !== claim && outranks(rival, claim));
        if (other) yield describeRivalry(claim, other);
      }
    }
  },
};

function listClaims(writing: Writing, { withheld }: CheckScope): Claim[] {
  const kind = withheld.has(writing.source) ? 'future page' : 'page';
  const aliases = writing.aliases.map((address, index) => ({
    writing,
    address,
    key: ['aliases', index],
    kind: 'alias' as const,
  }));
  return [{ writing, address: writing.permalink, key: ['slug'], kind }, ...aliases];
}

/** Two published pages at one address are the plan's to report; of equals, each is told of the other. */
function outranks(rival: Claim, claim: Claim): boolean {
  const rank = { page: 2, 'future page': 1, alias: 0 };
  return claim.kind !== 'page' && rank[rival.kind] >= rank[claim.kind];
}

function describeRivalry({ writing, address, key, kind }: Claim, other: Claim): Remark {
  const spot = { file: writing.source, key };
  if (other.writing === writing) {
    const message = `The alias ${address} is written twice, or is the page's own address.`;
    return { message, hint: 'take it out', spot };
  }
  const owner = `${other.writing.source} (${other.kind === 'alias' ? 'as an alias' : 'as its page'})`;
  return {
    message: `The address ${address} belongs to ${owner} as well.`,
    hint: kind === 'alias' ? 'take the alias out of one of them' : 'give one of them another `slug`',
    spot,
  };
}
