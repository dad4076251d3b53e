import { byEnding, isTextual, unknownType } from './content-type.ts';
import { writeExpression, writeText } from './expression.ts';
import { groupHeaders, type GroupedHeaders, type HeaderGroup, writeNames } from './group-headers.ts';
import { findGonePage, type ListedRedirect, listRedirects } from './list-redirects.ts';
import type { ServerConfig, ServerSite } from './server-config.ts';

type Lines = readonly string[];

/** Caddy 2.6 and later, as a Caddyfile, or a file that one imports. */
export const caddy: ServerConfig = {
  name: 'caddy',
  write(site) {
    const headers = groupHeaders(site.rules);
    const redirects = listRedirects(site.rules);
    const lines = [
      ...listenAs(site),
      `root * ${quote(site.folder)}`,
      'encode zstd gzip',
      ...writeSigns(),
      ...mapTypes(headers),
      ...mapRedirects(redirects),
      ...mapQuery(redirects),
      '',
      ...writeBlock('route', answer(headers, redirects)),
      '',
      ...writeBlock('handle_errors', showNotices(headers, findGonePage(site.rules))),
    ];
    const header = '# Written by `broadsheet serve-config caddy`: a Caddyfile, or a file that one imports.';
    return `${[header, ...writeBlock(nameSite(site), lines)].join('\n')}\n`;
  },
};

/** Signs with which something else would begin are looked up where they stand: what is found is not read again. */
const signs: Readonly<Record<string, string>> = {
  '{': '{broadsheet.brace}',
  '\\': '{broadsheet.backslash}',
  '"': String.raw`\"`,
};

/** A string of the Caddyfile, in which neither a placeholder nor a variable of the environment begins. */
function quote(text: string): string {
  return `"${text.replaceAll(/[{\\"]/g, (sign) => signs[sign] ?? '')}"`;
}

/** A brace behind a backslash would not do: each `import` of the file takes one away. */
function writeSigns(): Lines {
  return [
    ...writeBlock('map "a{b" {broadsheet.brace}', ['"~a(.)b" "${1}"']),
    ...writeBlock(String.raw`map "a\b" {broadsheet.backslash}`, ['"~a(.)b" "${1}"']),
  ];
}

/** An expression has no quotes and no braces of its own, and its backslashes stay what they are. */
function quoteExpression(expression: string): string {
  return `"${expression}"`;
}

function writeBlock(head: string, lines: Lines): Lines {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `\t${line}`)), '}'];
}

function nameSite({ url, listen }: ServerSite): string {
  if (listen === undefined) return url.protocol === 'http:' ? url.origin : url.hostname;
  return `http://:${listen.slice(listen.lastIndexOf(':') + 1)}`;
}

function listenAs({ listen = '' }: ServerSite): Lines {
  const address = listen.slice(0, Math.max(0, listen.lastIndexOf(':')));
  return address === '' ? [] : [`bind ${address.replaceAll(/[[\]]/g, '')}`];
}

function mapTypes({ types }: GroupedHeaders): Lines {
  const rules = types.map(({ value, patterns }) => [
    quoteExpression(`~${writeExpression(patterns)}`),
    quote(value),
  ]);
  const endings = Map.groupBy(Object.entries(byEnding), ([, type]) => type);
  const known = Array.from(endings, ([type, all]) => {
    const choices = all.map(([ending]) => ending.slice(1)).join('|');
    return [`"~(?i)\\.(?:${choices})$"`, quote(type)];
  });
  const pages = ['"~/$"', quote(byEnding['.html'] ?? unknownType)];
  const all = [...rules, ...known, pages, ['default', quote(unknownType)]];
  return writeBlock(
    'map {http.request.uri.path} {broadsheet.type}',
    all.map((line) => line.join(' ')),
  );
}

/** Addresses with signs that mean something in a Caddyfile are looked for as expressions. */
function mapRedirects(redirects: readonly ListedRedirect[]): Lines {
  if (redirects.length === 0) return [];
  const lines = redirects.map(({ from, to, status, takesQuery, fragment }) => {
    const key = /[{}"`\\]/.test(from) ? quoteExpression(`~^${writeText(from)}$`) : `"${from}"`;
    return `${key} "to_${status}${takesQuery ? '' : '_asking'}" "${to}" "${fragment}"`;
  });
  const targets = '{broadsheet.rule} {broadsheet.to} {broadsheet.fragment}';
  return writeBlock(`map {http.request.uri.path} ${targets}`, [...lines, 'default none "" ""']);
}

function mapQuery(redirects: readonly ListedRedirect[]): Lines {
  if (redirects.length === 0) return [];
  return writeBlock('map {http.request.uri.query} {broadsheet.query}', [
    '"~^$" ""',
    'default "?{http.request.uri.query}"',
  ]);
}

function answer(headers: GroupedHeaders, redirects: readonly ListedRedirect[]): Lines {
  // An address with two slashes in a row would become the name of a host.
  const asked = (steps: string) => `\`{http.request.orig_uri.path}.matches("^(/[^/.][^/]*)${steps}$")\``;
  return [
    ...writeHeaders(headers.always),
    '# What is not for readers.',
    '@hidden path /_headers /_redirects /404.html /410.html',
    'error @hidden 404',
    ...writeBlock('@dots', ['path */.*', 'not path /.well-known/*']),
    'error @dots 404',
    '# A page has one address.',
    `@index expression ${asked('*/index[.]html')}`,
    ...writeBlock('route @index', ['uri strip_suffix index.html', 'redir {http.request.uri} 308']),
    ...writeBlock('@folder', [
      `expression ${asked('+')}`,
      ...writeBlock('file', ['try_files {http.request.uri.path}/index.html']),
    ]),
    ...writeBlock('route @folder', ['rewrite {http.request.uri.path}/', 'redir {http.request.uri} 308']),
    '# What is there.',
    ...writeBlock('@file file', ['try_files {http.request.uri.path} {http.request.uri.path}/index.html']),
    ...writeBlock('handle @file', [
      'header Content-Type {broadsheet.type}',
      ...headers.some.flatMap(writeHeader),
      `header ?${headers.fallback.name} ${quote(headers.fallback.value)}`,
      '# Caches must not send one form of a text to who cannot read it.',
      `@text path */ ${listTexts().join(' ')}`,
      'header @text ?Vary Accept-Encoding',
      ...writeBlock('file_server', ['index index.html', 'precompressed br zstd gzip']),
    ]),
    ...followRules(redirects),
    'error 404',
  ];
}

function listTexts(): string[] {
  return Object.entries(byEnding).flatMap(([ending, type]) => (isTextual(type) ? [`*${ending}`] : []));
}

function writeHeaders(groups: readonly HeaderGroup[]): Lines {
  return groups.map(({ name, value }) => `header +${name} ${quote(value)}`);
}

function writeHeader(group: HeaderGroup, index: number): Lines {
  const name = `rule${index}`;
  const value = writeNames(
    group,
    (text) => quote(text).slice(1, -1),
    (number) => `{http.regexp.${name}.${number}}`,
  );
  return [
    `@${name} path_regexp ${name} ${quoteExpression(writeExpression(group.patterns))}`,
    `header @${name} +${group.name} "${value}"`,
  ];
}

function followRules(redirects: readonly ListedRedirect[]): Lines {
  const kinds = new Map(
    redirects.map((rule) => [`to_${rule.status}${rule.takesQuery ? '' : '_asking'}`, rule]),
  );
  return [...kinds].flatMap(([kind, { status, takesQuery }]) => {
    const target = `{broadsheet.to}${takesQuery ? '{broadsheet.query}' : ''}{broadsheet.fragment}`;
    const act = status === 410 ? `error @${kind} 410` : `redir @${kind} ${target} ${status}`;
    return [`@${kind} vars {broadsheet.rule} ${kind}`, act];
  });
}

function showNotices({ always, fallback }: GroupedHeaders, gonePage: string | undefined): Lines {
  return [
    ...(gonePage === undefined
      ? []
      : ['@gone expression {http.error.status_code} == 410', `rewrite @gone "${gonePage}"`]),
    '@missing expression {http.error.status_code} == 404',
    'rewrite @missing /404.html',
    ...always.map(({ name, value }) => `header ${name} ${quote(value)}`),
    `header Content-Type ${quote(byEnding['.html'] ?? unknownType)}`,
    `header ${fallback.name} ${quote(fallback.value)}`,
    ...writeBlock('file_server', ['precompressed br zstd gzip']),
  ];
}
