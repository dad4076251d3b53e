import { byEnding, isTextual, unknownType } from './content-type.ts';
import { writeExpression, writeText } from './expression.ts';
import { groupHeaders, type GroupedHeaders, type HeaderGroup, writeNames } from './group-headers.ts';
import { findGonePage, type ListedRedirect, listRedirects } from './list-redirects.ts';
import type { ServerConfig, ServerSite } from './server-config.ts';

/** A block of a configuration: lines, indented by who prints them. */
type Lines = readonly string[];

/** nginx 1.18 and later, as a file that its `http { }` includes. */
export const nginx: ServerConfig = {
  name: 'nginx',
  write(site) {
    // Other sites of the same server have variables of their own.
    const own = site.url.hostname.replaceAll(/[^a-z0-9]/g, '_');
    const headers = groupHeaders(site.rules);
    const redirects = listRedirects(site.rules);
    const blocks = [
      [`# Written by \`broadsheet serve-config nginx\`; to be included in http { }.`],
      sizeMaps(redirects),
      [`geo $${own}_dollar {`, '    default "$";', '}'],
      writeMap(own, 'address', '$uri', ['default $uri;', String.raw`"~^(.*/)index\.html$" $1;`]),
      ...headers.some.map((group, index) => mapHeader(own, `header_${index}`, group)),
      mapFallback(own, headers.fallback),
      ...mapRedirects(own, redirects),
      writeServer(own, site, headers, redirects),
    ];
    return `${blocks
      .filter(({ length }) => length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
};

/** A string of the configuration, in which nothing else begins: not even a variable. */
function quote(own: string, text: string): string {
  return `"${escape(text).replaceAll('$', `\${${own}_dollar}`)}"`;
}

/** A string where no variables are looked for. */
function quotePlain(text: string): string {
  return `"${escape(text)}"`;
}

function escape(text: string): string {
  return text.replaceAll(/["\\]/g, String.raw`\$&`);
}

function indent(lines: Lines): string[] {
  return lines.map((line) => `    ${line}`);
}

function writeMap(own: string, name: string, source: string, lines: Lines): Lines {
  return [`map ${source} $${own}_${name} {`, ...indent(lines), '}'];
}

function mapHeader(own: string, name: string, group: HeaderGroup): Lines {
  const value = writeNames(
    group,
    (text) => quote(own, text).slice(1, -1),
    (number) => `$${number}`,
  );
  const lines = [`default "";`, `${quotePlain(`~${writeExpression(group.patterns)}`)} "${value}";`];
  return writeMap(own, name, `$${own}_address`, lines);
}

function mapFallback(own: string, { value, patterns }: HeaderGroup): Lines {
  const rules = patterns.length > 0 ? [`${quotePlain(`~${writeExpression(patterns)}`)} "";`] : [];
  return writeMap(own, 'fallback', `$${own}_address`, [`default ${quote(own, value)};`, ...rules]);
}

/** nginx wants to be told where its own sizes do not suffice: 64 bytes for a name, 2,048 of them. */
function sizeMaps(redirects: readonly ListedRedirect[]): Lines {
  const longest = Math.max(0, ...redirects.map(({ from }) => Buffer.byteLength(from)));
  const bucket = 2 ** Math.ceil(Math.log2(longest + 32));
  return [
    ...(bucket > 64 ? [`map_hash_bucket_size ${bucket};`] : []),
    ...(redirects.length > 1000
      ? [`map_hash_max_size ${2 ** Math.ceil(Math.log2(redirects.length * 2))};`]
      : []),
  ];
}

/**
 * nginx looks up names without regard to their case. So a rule tells the address that it is for, and holds if that is
 * the one asked for; addresses that differ in nothing else are looked for as expressions.
 */
function mapRedirects(own: string, redirects: readonly ListedRedirect[]): Lines[] {
  if (redirects.length === 0) return [];
  const seen = Map.groupBy(redirects, ({ from }) =>
    from.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()),
  );
  const rules = seen.values().flatMap((alike) =>
    alike.map(({ from, to, status, takesQuery, fragment }) => {
      const key = alike.length === 1 ? quotePlain(from) : quotePlain(`~^${writeText(from)}$`);
      const target = `${to}${takesQuery ? '$is_args$args' : ''}${fragment}`;
      return `${key} "${status} ${target} ${quote(own, from).slice(1, -1)}";`;
    }),
  );
  const statuses = [...new Set(redirects.map(({ status }) => status))];
  return [
    writeMap(own, 'rule', '$uri', ['default "";', ...rules]),
    ...statuses.map((status) =>
      writeMap(own, `to_${status}`, String.raw`"$${own}_rule\n$uri"`, [
        'default "";',
        String.raw`"~^${status} (\\S+) ([^\\n]+)\\n\\2$" $1;`,
      ]),
    ),
  ];
}

function writeServer(
  own: string,
  site: ServerSite,
  headers: GroupedHeaders,
  redirects: readonly ListedRedirect[],
): Lines {
  const files = ['try_files $uri @rules;'];
  const gonePage = findGonePage(site.rules);
  const lines: Lines = [
    ...(site.listen === undefined ? ['listen 80;', 'listen [::]:80;'] : [`listen ${site.listen};`]),
    `server_name ${site.url.hostname};`,
    `root ${quote(own, site.folder)};`,
    'absolute_redirect off;',
    'server_tokens off;',
    '',
    ...writeTypes(),
    '',
    ...writeCompression(site, headers),
    '',
    ...headers.always.map(({ name, value }) => `add_header ${name} ${quote(own, value)} always;`),
    ...headers.some.map(({ name }, index) => `add_header ${name} $${own}_header_${index} always;`),
    `add_header Cache-Control $${own}_fallback always;`,
    '',
    ...writeNotices(gonePage),
    '# What is not for readers.',
    'location = /_headers { return 404; }',
    'location = /_redirects { return 404; }',
    String.raw`location ~ "/\.(?!well-known/)" { return 404; }`,
    '',
    '# A page has one address.',
    String.raw`if ($request_uri ~ "^[^?]*/index\.html(?:\?|$)") {`,
    String.raw`    rewrite "^(.*/)index\.html$" $1 permanent;`,
    '}',
    '',
    ...headers.types.flatMap((group) => writeTypeRule(group, files)),
    'location ~ "/$" {',
    '    try_files "${uri}index.html" @rules;',
    '}',
    'location / {',
    ...indent(files),
    '}',
    'location @rules {',
    '    if (-f "$document_root$uri/index.html") { rewrite "^(.*)$" $1/ permanent; }',
    ...indent(followRules(own, redirects)),
    '    return 404;',
    '}',
  ];
  return ['server {', ...lines.map((line) => (line === '' ? '' : `    ${line}`)), '}'];
}

function writeTypes(): Lines {
  const endings = Map.groupBy(Object.entries(byEnding), ([, type]) => type);
  const types = Array.from(
    endings,
    ([type, all]) => `"${type}" ${all.map(([ending]) => ending.slice(1)).join(' ')};`,
  );
  return ['types {', ...indent(types), '}', `default_type ${unknownType};`];
}

function writeCompression({ brotli }: ServerSite, { types }: GroupedHeaders): Lines {
  const listed = [...Object.values(byEnding), ...types.map(({ value }) => value)].filter((type) =>
    isTextual(type),
  );
  return [
    '# Files that the build has compressed are sent as they are, others are compressed by gzip.',
    ...(brotli ? ['brotli_static on;'] : []),
    'gzip_static on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 512;',
    `gzip_types ${[...new Set(listed)].map(quotePlain).join(' ')};`,
  ];
}

function writeNotices(gonePage: string | undefined): Lines {
  const page = (status: number, address: string) => [
    `error_page ${status} ${quotePlain(address)};`,
    `location = ${quotePlain(address)} { internal; }`,
  ];
  return [...page(404, '/404.html'), ...(gonePage === undefined ? [] : page(410, gonePage)), ''];
}

/** A type of its own must be that of the place: as a header it would come twice. */
function writeTypeRule({ value, patterns }: HeaderGroup, files: Lines): Lines {
  return [
    `location ~ ${quotePlain(writeExpression(patterns))} {`,
    '    types { }',
    `    default_type ${quotePlain(value)};`,
    ...indent(files),
    '}',
  ];
}

function followRules(own: string, redirects: readonly ListedRedirect[]): Lines {
  const statuses = [...new Set(redirects.map(({ status }) => status))];
  return statuses.map((status) => {
    const target = `$${own}_to_${status}`;
    return `if (${target}) { return ${status}${status === 410 ? '' : ` ${target}`}; }`;
  });
}
