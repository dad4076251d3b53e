import type { Permalink } from '../model/paths.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { Redirect, RedirectTable } from '../model/redirect.ts';
import type { Writing } from '../model/standing-page.ts';

/** Former addresses with their final targets, by address. */
export interface Redirections {
  readonly redirects: readonly Redirect[];
  readonly findings: readonly GradedFinding[];
}

/**
 * Gathers the aliases of published writings and the lasting record. A redirect that leads to another one leads to its
 * end; one that leads in a circle is an error and left out.
 */
export function gatherRedirects(
  writings: readonly Writing[],
  table: Pick<RedirectTable, 'redirects'>,
): Redirections {
  const all = [...writings.flatMap(listAliases), ...table.redirects];
  const next = new Map(all.map((redirect) => [redirect.from, redirect.to]));
  const redirects: Redirect[] = [];
  const findings: GradedFinding[] = [];
  for (const redirect of all) {
    const to = followChain(redirect.to, next);
    if (to === undefined) findings.push(describeLoop(redirect));
    else redirects.push({ ...redirect, to });
  }
  return { redirects: redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1)), findings };
}

function listAliases({ aliases, permalink, source }: Writing): Redirect[] {
  return aliases.map((from, index) => {
    return { from, to: permalink, spot: { file: source, key: ['aliases', index] } };
  });
}

function followChain(first: Permalink, next: ReadonlyMap<Permalink, Permalink>): Permalink | undefined {
  const seen = new Set<Permalink>();
  let address = first;
  for (let to = next.get(address); to !== undefined; to = next.get(address)) {
    if (seen.has(address)) return undefined;
    seen.add(address);
    address = to;
  }
  return address;
}

function describeLoop({ from, spot }: Redirect): GradedFinding {
  return {
    level: 'error',
    code: 'redirect-loop',
    message: `The redirect of ${from} leads back to itself.`,
    hint: 'give one address of the circle another target',
    spot,
  };
}
