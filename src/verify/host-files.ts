/** An address that is no page's, and what is to be answered there. */
export interface ExpectedRedirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** What hosts are told of the site in `_headers` and `_redirects`. */
export interface HostFiles {
  /** The headers of an address, by name in lower case; several values for one name stand behind each other, but for the type. */
  headersAt(address: string): ReadonlyMap<string, string>;
  /** Without those that stand for many addresses. */
  readonly redirects: readonly ExpectedRedirect[];
}

/** Reads what hosts are told. */
export function readHostFiles(read: (path: string) => Buffer | undefined): HostFiles {
  const rules = readHeaderRules(read('_headers')?.toString() ?? '');
  return {
    headersAt: (address) => joinHeaders(rules.flatMap(({ fits, sent }) => (fits(address) ? sent : []))),
    redirects: readRedirects(read('_redirects')?.toString() ?? ''),
  };
}

function joinHeaders(sent: readonly (readonly [name: string, value: string])[]): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of sent) {
    const before = name === 'content-type' ? undefined : joined.get(name);
    joined.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return joined;
}

interface HeaderRule {
  readonly fits: (address: string) => boolean;
  readonly sent: [name: string, value: string][];
}

function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ fits: fitTo(line.trim()), sent: [] });
    const colon = line.indexOf(':');
    if (!/^\s/.test(line) || colon < 0) continue;
    rules.at(-1)?.sent.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** `*` is any text. */
function fitTo(pattern: string): (address: string) => boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return (address) => address === pattern;
  return (address) => {
    if (!address.startsWith(head) || !address.endsWith(tail)) return false;
    let at = head.length;
    for (const part of rest) {
      const found = address.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= address.length - tail.length;
  };
}

function readRedirects(text: string): ExpectedRedirect[] {
  return text.split('\n').flatMap((line) => {
    const [from = '', to, status = '301'] = line.trim().split(/\s+/);
    if (to === undefined || !from.startsWith('/') || from.includes('*')) return [];
    return [{ from, to, status: Number(status) }];
  });
}
