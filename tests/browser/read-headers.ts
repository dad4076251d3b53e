import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The headers of an address. */
export type HeadersOf = (pathname: string) => [string, string][];

/** Reads `_headers` as Cloudflare Pages and Netlify do: every pattern that fits counts, and `*` is any text. */
export function readHeaders(folder: string): HeadersOf {
  const file = path.join(folder, '_headers');
  if (!existsSync(file)) return () => [];
  const rules: { pattern: RegExp; sent: [string, string][] }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('/')) rules.push({ pattern: toPattern(line), sent: [] });
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.sent.push([name, value]);
  }
  return (pathname) => rules.flatMap(({ pattern, sent }) => (pattern.test(pathname) ? sent : []));
}

function toPattern(line: string): RegExp {
  return new RegExp(`^${line.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace('*', '.*')}$`);
}
