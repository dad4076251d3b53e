import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery, SiteFile } from '../model/deploy.ts';
import { hashContent } from '../support/hash.ts';
import type { Deployment } from './deployment.ts';
import type { SealedFile } from './plan.ts';
import type { Store, Upload } from './target.ts';

/** The headers that stores keep with a file; the others are for whoever stands between the store and its readers. */
const storedHeaders = ['content-type', 'cache-control', 'content-language', 'content-disposition'];

/** Files of the site as a store takes them. */
export function prepareUploads(
  deployment: Deployment,
  { keepsHeaders }: Pick<Store, 'keepsHeaders'>,
): (SealedFile & Upload)[] {
  return deployment.site.flatMap((file) => {
    if (!keepsHeaders) {
      const read = (): Promise<Uint8Array> => readFile(join(deployment.out, file.path));
      return { ...file, headers: {}, seal: file.hash.slice(0, 32), read };
    }
    const delivery = deployment.deliver(file);
    return delivery ? prepareWithHeaders(deployment, file, delivery) : [];
  });
}

function prepareWithHeaders(deployment: Deployment, file: SiteFile, delivery: Delivery): SealedFile & Upload {
  const sent = storedHeaders.flatMap((name) => {
    const value = delivery.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const coding = delivery.encoding === undefined ? [] : [['content-encoding', delivery.encoding] as const];
  const headers = Object.fromEntries([...sent, ...coding]);
  const seal = hashContent(JSON.stringify([file.hash, headers])).slice(0, 32);
  const read = async (): Promise<Uint8Array> => {
    const bytes = await readFile(join(deployment.out, file.path));
    return delivery.encoding === undefined ? bytes : deployment.encode(bytes, delivery.encoding);
  };
  return { ...file, headers, seal, read };
}
