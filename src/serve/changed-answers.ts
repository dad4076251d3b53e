import type { HostTexts } from '../model/changes.ts';
import { urlOf } from '../support/site-url.ts';
import { headersFor } from './answer.ts';
import { type HostRules, parseHostRules } from './host-rules.ts';

/**
 * The addresses, percent-encoded, at which a host answers otherwise by these files than by the former ones: where another redirect stands, or none any more,
 * and of the files that stayed (`kept`) those that are sent with other headers. Where it is not known what was said before, all that may be meant.
 */
export function listChangedAnswers(
  former: HostTexts,
  now: HostTexts,
  kept: () => Iterable<string>,
): string[] {
  const { _redirects: redirects, _headers: headers } = former;
  const isMoved = redirects !== (now._redirects ?? '');
  const isSent = headers !== (now._headers ?? '');
  const [before, after] = [parse(former), parse(now)];
  const addresses = new Set([
    ...(isMoved ? compareRedirects(before, after, redirects === undefined) : []),
    ...(isSent ? compareHeaders(before, after, kept(), headers === undefined) : []),
  ]);
  return [...addresses].toSorted();
}

function parse({ _headers: headers, _redirects: redirects }: HostTexts): HostRules {
  return parseHostRules({ headers, redirects });
}

/** Hosts take an address with a slash at its end and one without for the same. */
function compareRedirects(
  { exact: before }: HostRules,
  { exact: after }: HostRules,
  isUnsure: boolean,
): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  const isOther = (from: string): boolean => {
    const [one, other] = [before.get(from), after.get(from)];
    return one?.to !== other?.to || one?.status !== other?.status;
  };
  const changed = [...all].filter((from) => isUnsure || isOther(from));
  return changed.flatMap((from) => {
    const bare = from.replace(/(?<=.)\/$/, '');
    return bare === '/' ? ['/'] : [encode(bare), encode(`${bare}/`)];
  });
}

function compareHeaders(
  before: HostRules,
  after: HostRules,
  kept: Iterable<string>,
  isUnsure: boolean,
): string[] {
  const read = (rules: HostRules, path: string): string =>
    Object.entries(headersFor(rules, path))
      .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
      .toSorted()
      .join('\n');
  const changed = [...kept].filter((path) => isUnsure || read(before, path) !== read(after, path));
  return changed.flatMap((path) => {
    const url = urlOf(path);
    return url.endsWith('/') ? [url, `${url}index.html`] : [url];
  });
}

function encode(address: string): string {
  return encodeURI(address).replaceAll('#', '%23').replaceAll('?', '%3F');
}
