import { afterAll, beforeAll } from 'vitest';
import { controlFolder } from '../../src/deploy/target.ts';
import type { S3Settings } from '../../src/model/deploy.ts';
import type { Place } from './deploy-files.ts';
import { keys, makeBucket, meddle, readBucket, type RunningStore, startStore } from './s3-store.ts';
import { openProxy, type ProxyRules, type StoreProxy } from './store-proxy.ts';

/** A bucket of its own, behind a proxy of its own. */
export interface Bucket extends Place {
  readonly proxy: StoreProxy;
  readonly bucket: string;
  readonly settings: S3Settings;
  /** The store's own address. */
  readonly store: string;
}

type OpenBucket = (rules?: ProxyRules, more?: Partial<S3Settings>) => Promise<Bucket>;

/** Starts a store for the tests of a file; answers with how to open a bucket there. */
export function useStore(): OpenBucket {
  let store: RunningStore;
  const proxies: StoreProxy[] = [];
  let count = 0;
  beforeAll(async () => {
    store = await startStore();
  }, 30_000);
  afterAll(() => {
    for (const proxy of proxies) proxy.close();
    store.close();
  });
  return async (rules = { conditions: true }, more = {}) => {
    const proxy = await openProxy(store.url, rules);
    proxies.push(proxy);
    const bucket = `gazette-${++count}`;
    await makeBucket(store.url, bucket);
    const common = { to: 's3', bucket, endpoint: proxy.url, prefix: '', graceDays: 7 } as const;
    return openPlace({ ...common, ...more }, { store: store.url, bucket, proxy });
  };
}

function openPlace(
  settings: S3Settings,
  { store, bucket, proxy }: Pick<Bucket, 'store' | 'bucket' | 'proxy'>,
): Bucket {
  const start = settings.prefix === '' ? '' : `${settings.prefix}/`;
  return {
    store,
    proxy,
    bucket,
    settings,
    env: keys,
    async read() {
      const objects = [...(await readBucket(store, bucket))];
      const site = objects.filter(([key]) => !key.startsWith(`${start}${controlFolder}/`));
      const texts = site.map(
        async ([key, answer]) => [key.slice(start.length), await answer.text()] as const,
      );
      return Object.fromEntries(await Promise.all(texts));
    },
    meddle: (path, text) => meddle(store, bucket, start + path, text),
  };
}
