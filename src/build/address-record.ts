import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { blameCache, readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { AddressedPage } from '../model/redirect.ts';
import { parseJson } from '../support/parse-json.ts';

type Addresses = Readonly<Record<string, readonly AddressedPage[]>>;

const recordName = 'publication.json';
/** A record that cannot be understood is kept under this name. */
const damagedName = 'publication.damaged.json';

/** The file of the record. */
export function nameAddresses(stateDir: string): string {
  return join(stateDir, recordName);
}

/** Every address that was ever published into the output of this name, and whether any may have been lost. */
export async function readAddresses(
  stateDir: string,
  name: string,
): Promise<Pick<Publication, 'pages' | 'problems'>> {
  const record = await readRecord(stateDir);
  if (record) return { pages: record[name] ?? [], problems: [] };
  return { pages: [], problems: [describeDamage()] };
}

/** Keeps the record, and forgets those of folders that are gone. Throws ProblemError (exit 2) if it cannot. */
export async function writeAddresses(
  { root, stateDir }: { readonly root: string; readonly stateDir: string },
  name: string,
  pages: readonly AddressedPage[],
): Promise<void> {
  const record = await readRecord(stateDir);
  if (!record) keepDamaged(stateDir);
  const others = Object.entries(record ?? {}).filter(([out]) => existsSync(join(root, out)));
  const all = { ...Object.fromEntries(others), [name]: pages };
  await writeCacheFile(nameAddresses(stateDir), JSON.stringify(all));
}

/** Undefined where there is something that is no such record. */
async function readRecord(stateDir: string): Promise<Addresses | undefined> {
  const file = nameAddresses(stateDir);
  const bytes = await readCacheFile(file);
  if (!bytes) return existsSync(file) ? undefined : {};
  const record = parseJson(bytes.toString());
  return isRecord(record) && Object.values(record).every(isAddressList) ? (record as Addresses) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAddressList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isAddress);
}

function isAddress(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { address, source, id, hash } = value;
  return [address, source, id, hash].every((part) => typeof part === 'string');
}

function keepDamaged(stateDir: string): void {
  try {
    copyFileSync(join(stateDir, recordName), join(stateDir, damagedName));
  } catch (error) {
    throw blameCache(stateDir, error);
  }
}

function describeDamage(): Problem {
  return {
    code: 'damaged-record',
    severity: 'warning',
    message: `\`.broadsheet/${recordName}\` cannot be understood: which addresses were published before is not known any more, so none that leads nowhere now can be told.`,
    hint: `restore it from a backup, or go on without; the next publication keeps what is there as \`${damagedName}\``,
  };
}
