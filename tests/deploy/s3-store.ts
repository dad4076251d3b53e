import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A store that speaks S3, in a process of its own. */
export interface RunningStore {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  close(): void;
}

/** What every request needs; the store does not look whether it is right. */
export const keys = { AWS_ACCESS_KEY_ID: 'AKIATESTKEY', AWS_SECRET_ACCESS_KEY: 'test/secret/word' };

/** Starts the store. */
export async function startStore(): Promise<RunningStore> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-fauxqs.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill() };
}

/** Makes a bucket. */
export async function makeBucket(url: string, bucket: string): Promise<void> {
  const { ok } = await fetch(`${url}/${bucket}`, { method: 'PUT' });
  if (!ok) throw new Error(`no bucket ${bucket}`);
}

/** Every object of a bucket: key -> bytes. There may be a thousand of them at most. */
export async function readBucket(url: string, bucket: string): Promise<Map<string, Response>> {
  const listing = await (await fetch(`${url}/${bucket}?list-type=2`)).text();
  if (listing.includes('<IsTruncated>true')) throw new Error('more objects than a listing shows');
  const names = Array.from(listing.matchAll(/<Key>(.*?)<\/Key>/g), ([, key = '']) => readEntities(key));
  const read = async (key: string) => [key, await readObject(url, bucket, key)] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** One object, as readers get it. */
export function readObject(url: string, bucket: string, key: string): Promise<Response> {
  return fetch(`${url}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
}

/** Puts an object there, or takes it away, behind Broadsheet's back. */
export async function meddle(
  url: string,
  bucket: string,
  key: string,
  text: string | undefined,
): Promise<void> {
  const address = `${url}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const change = text === undefined ? { method: 'DELETE' } : { method: 'PUT', body: Buffer.from(text) };
  const { ok } = await fetch(address, change);
  if (!ok) throw new Error(`no ${key}`);
}

function readEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
