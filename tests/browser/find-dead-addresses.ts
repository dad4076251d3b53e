import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const texts = /\.(?:html|xml|json|webmanifest|txt)$/;

/** `<file>: <address>` of every address of the site that its files name and that none of them is, fragments included. */
export function findDeadAddresses(folder: string, origin: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const known = new Set(files.map((name) => `/${name.replaceAll(path.sep, '/')}`));
  const pages = new Map<string, string>();
  const read = (name: string): string => {
    const text = pages.get(name) ?? readFileSync(path.join(folder, name), 'utf8');
    pages.set(name, text);
    return text;
  };
  return files
    .filter((name) => texts.test(name) && !name.startsWith('pagefind'))
    .flatMap((name) => {
      const own = `${origin}/${encodeURI(name.replaceAll(path.sep, '/')).replace(/(?<=^|\/)index\.html$/, '')}`;
      const addresses = new Set(listAddresses(name, read(name), origin));
      return [...addresses]
        .filter((address) => !resolves(new URL(address, own), { origin, known, read }))
        .map((address) => `${name}: ${address}`);
    });
}

/** What names things without leading anywhere: in structured data, in feeds. */
const identities = /"@id":"[^"]*"|"id": "[^"]*"|<id>[^<]*<\/id>|<guid isPermaLink="false">[^<]*<\/guid>/g;

interface Output {
  readonly origin: string;
  readonly known: ReadonlySet<string>;
  readonly read: (name: string) => string;
}

function resolves(url: URL, { origin, known, read }: Output): boolean {
  if (url.origin !== origin) return true;
  const file = decodeURIComponent(url.pathname).replace(/\/$/, '/index.html');
  if (!known.has(file)) return false;
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment === '' || !file.endsWith('.html') || read(file.slice(1)).includes(` id="${fragment}"`);
}

/** Absolute addresses anywhere in the text, and in HTML every address that an attribute holds. */
function listAddresses(name: string, text: string, origin: string): string[] {
  const data = (name.endsWith('.xml') ? decodeEntities(text) : text).replaceAll(identities, '');
  const absolute = [...data.matchAll(/https?:\/\/[^\s"'<>\\]+/g)]
    .map(([address]) => decodeEntities(address).replace(/[),.;]+$/, ''))
    .filter((address) => address.startsWith(`${origin}/`) && !address.includes('{'));
  return name.endsWith('.html') ? [...absolute, ...listAttributes(text)] : absolute;
}

function listAttributes(html: string): string[] {
  return [...html.matchAll(/<[a-z][^<>]*>/g)].flatMap(([tag]) =>
    [...tag.matchAll(/ (href|src|srcset|action|poster)="([^"]*)"/g)].flatMap(([, attribute, value = '']) =>
      attribute === 'srcset'
        ? value.split(', ').map((candidate) => candidate.split(' ')[0] ?? '')
        : [decodeEntities(value)],
    ),
  );
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/&(?:amp|#38);/g, '&');
}
