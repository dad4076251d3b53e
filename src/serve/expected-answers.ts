import { decodeAddress } from './address-pattern.ts';
import { headersAt } from './answer.ts';
import type { HostRules } from './host-rules.ts';

/** What a host that follows the rules answers, for whoever asks one. */
export interface ExpectedAnswers {
  /** The headers that the rules say of an address as it is asked for, by name in lower case. */
  headersAt(address: string): ReadonlyMap<string, string>;
  /** Addresses as they are asked for; without those that stand for many. */
  readonly redirects: readonly { readonly from: string; readonly to: string; readonly status: number }[];
}

/** Tells what to expect of a host with these rules. */
export function expectAnswers(rules: HostRules): ExpectedAnswers {
  return {
    headersAt(address) {
      const sent = Object.entries(headersAt(rules, decodeAddress(address)));
      return new Map(sent.map(([name, value]) => [name.toLowerCase(), value]));
    },
    redirects: Array.from(rules.exact, ([from, { to, status }]) => ({ from: encodeURI(from), to, status })),
  };
}
