import { headersAt } from '../serve/answer.ts';
import type { HostRules } from '../serve/host-rules.ts';

/** Headers that hold for readers of a site on its own host, and that would be remembered here; and those of the connection. */
const notHere = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'location',
  'set-cookie',
  'strict-transport-security',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** What of the rules of a site for an address holds on the desk, too, by names in lower case. Policies stay as strict as they are. */
export function selectHeaders(rules: HostRules, address: string): ReadonlyMap<string, string> {
  const all = Object.entries(headersAt(rules, address)).map(
    ([name, value]) => [name.toLowerCase(), keepPlain(value)] as const,
  );
  return new Map(
    all.filter(([name, value]) => !notHere.has(name) && !/[^\t\u0020-\u00FF]|\u007F/.test(value)),
  );
}

/** Here nothing is encrypted, which the directive would ask for. */
function keepPlain(value: string): string {
  return value.replace(/;\s*upgrade-insecure-requests\b/i, '').trim();
}
