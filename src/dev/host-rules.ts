/** Where an address leads that is no file's: another address (301), or a page that says that it is gone (410). */
export interface Redirect {
  readonly to: string;
  readonly status: number;
}

/** Headers by name, as a host sends them with an address. */
export type HeadersOf = (path: string) => ReadonlyMap<string, string>;

/** Reads `_redirects`, as Cloudflare Pages and Netlify do, without what stands for more than one address. */
export function readRedirects(text: string): ReadonlyMap<string, Redirect> {
  const rules = new Map<string, Redirect>();
  for (const line of text.split('\n')) {
    const [from, to, status = '301'] = line.trim().split(/\s+/);
    if (from === undefined || to === undefined || !/^\/(?![/\\])/.test(to)) continue;
    rules.set(decode(from), { to, status: Number(status) });
  }
  return rules;
}

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

/** Reads `_headers` as these hosts do: every pattern that fits counts, and `*` is any text. Policies stay as strict as they are. */
export function readHeaders(text: string): HeadersOf {
  const rules: { fits: RegExp; sent: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ fits: toPattern(line.trim()), sent: [] });
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === '' || notHere.has(name.toLowerCase()) || /[^\t\u0020-\u00FF]|\u007F/.test(value)) continue;
    rules.at(-1)?.sent.push([name.toLowerCase(), keepPlain(value)]);
  }
  return (path) => new Map(rules.flatMap(({ fits, sent }) => (fits.test(path) ? sent : [])));
}

function toPattern(line: string): RegExp {
  const literal = line.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`);
}

/** Here nothing is encrypted, which the directive would ask for. */
function keepPlain(value: string): string {
  return value.replace(/;\s*upgrade-insecure-requests\b/i, '').trim();
}

function decode(from: string): string {
  try {
    return decodeURIComponent(from);
  } catch {
    return from;
  }
}
