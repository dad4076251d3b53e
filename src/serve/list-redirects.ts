import { ProblemError } from '../model/problem.ts';
import { isRedirect } from './answer.ts';
import type { HostRules, RedirectRule } from './host-rules.ts';

/** A rule of one address, which is written decoded. */
export interface ListedRedirect extends RedirectRule {
  readonly from: string;
  /** Whether the query of who asks goes along. */
  readonly takesQuery: boolean;
  /** What comes behind the query. */
  readonly fragment: string;
}

const statuses = [301, 302, 303, 307, 308, 410];

/**
 * Every rule as a server of the newsroom's own is told of it: once with a slash at its end and once without. Targets
 * are plain ASCII. Throws ProblemError (exit 2) for rules that Broadsheet does not write, and that such a server would not follow.
 */
export function listRedirects({ exact, patterns }: HostRules): ListedRedirect[] {
  if (patterns.length > 0) throw refuse('A rule with `*` or `:name`');
  return [...exact].flatMap(([from, { to, status }]) => {
    if (!statuses.includes(status)) throw refuse(`A rule with the status ${status}`);
    if (/\p{Cc}/u.test(from)) throw refuse('A rule with control characters');
    const [path = '', ...fragment] = escapeTarget(to).split('#');
    const rule = {
      to: path,
      status,
      takesQuery: !path.includes('?'),
      fragment: fragment.map((one) => `#${one}`).join(''),
    };
    const other = from.endsWith('/') ? from.slice(0, -1) : `${from}/`;
    const forms = exact.has(other) || other === '' ? [from] : [from, other];
    return forms.map((one) => ({ from: one, ...rule }));
  });
}

/** The page that says that an address is gone, if there is such an address. */
export function findGonePage({ exact }: HostRules): string | undefined {
  const gone = [...exact.values()].find((rule) => !isRedirect(rule));
  return gone && escapeTarget(gone.to);
}

/** What may stand in an address stays; whatever else might mean something to a server does not. */
function escapeTarget(to: string): string {
  return to.toWellFormed().replaceAll(/[^\w.~:/?#@!&'()*+,;=%-]/gu, encodeURIComponent);
}

function refuse(what: string): ProblemError {
  const message = `${what} in \`_redirects\` cannot be written for a server of your own.`;
  const hint = 'build the site again, and leave its `_redirects` as it is';
  return new ProblemError([{ code: 'unsupported-redirect', severity: 'error', message, hint }], 2);
}
