import { readHostRules } from '../../src/serve/host-rules.ts';

/** The headers of an address, each as often as a rule says it. */
export type HeadersOf = (pathname: string) => (readonly [string, string])[];

/** Reads `_headers` of a built site; every pattern that fits counts. */
export function readHeaders(folder: string): HeadersOf {
  const { headers } = readHostRules(folder);
  return (pathname) =>
    headers.flatMap(({ pattern, sent }) => (pattern.match(decodeURIComponent(pathname)) ? sent : []));
}
