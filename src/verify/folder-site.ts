import { readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { decodePercent } from '../support/decode-percent.ts';
import { type Answer, rememberAnswers, type SiteReader } from './site-reader.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Opens a folder as the site that a plain host would make of it. */
export function openFolderSite(folder: string): SiteReader {
  return rememberAnswers(
    { kind: 'folder', nameOf: (address) => join(folder, pathOf(address)) },
    async (address, method) => answerFrom(folder, address, method),
  );
}

/** The file that a host sends for an address, relative to the site's folder. */
export function pathOf(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  const decoded = decodePercent(path).slice(1);
  return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
}

/** The bytes of a file within the folder; undefined where there is none. */
export function readWithin(folder: string, path: string): Buffer | undefined {
  const file = findWithin(folder, path);
  return file === undefined ? undefined : readFileSync(file);
}

function findWithin(folder: string, path: string): string | undefined {
  const file = resolve(folder, path);
  if (!file.startsWith(resolve(folder) + sep) || file.includes('\0')) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

function answerFrom(folder: string, address: string, method: 'GET' | 'HEAD'): Answer {
  const file = findWithin(folder, pathOf(address));
  const body = file === undefined ? undefined : method === 'HEAD' ? Buffer.of() : readFileSync(file);
  if (body) return { kind: 'answer', status: 200, headers: none, body };
  const notice = readWithin(folder, '404.html') ?? Buffer.of();
  return { kind: 'answer', status: 404, headers: none, body: notice };
}
