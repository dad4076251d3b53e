import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CachingProxy, startNginx } from './caching-proxy.ts';
import { findMissing } from './find-missing.ts';
import { type BuiltEditions, buildEditions, startDeploy } from './kill-deploys.ts';
import { makeBucket, startStore } from './s3-store.ts';
import { openProxy } from './store-proxy.ts';

/** What a reader meets who goes on reading until told to stop: pages that are no edition's, and assets that are not there. */
async function readOn(
  { sites }: BuiltEditions,
  { url }: CachingProxy,
  { isOver, hasRead }: { isOver: () => boolean; hasRead: () => void },
): Promise<{ readonly faults: readonly string[]; readonly pages: number }> {
  const common = [...sites[0].keys()].filter((path) => path.endsWith('.html') && sites[1].has(path));
  const faults: string[] = [];
  let pages = 0;
  while (!isOver()) {
    for (const path of common) {
      const query = pages % 2 === 0 ? '?fresh=1' : '';
      const answer = await fetch(`${url}/${path.replace(/(?<=^|\/)index\.html$/, '')}${query}`);
      const text = await answer.text();
      pages += 1;
      if (!sites.some((site) => site.get(path) === text)) faults.push(`${answer.status} ${path}`);
      const exists = async (asset: string) => (await fetch(`${url}/${asset}`)).status === 200;
      faults.push(...(await findMissing(new Map([[path, text]]), exists)));
      hasRead();
    }
  }
  return { faults, pages };
}

test(
  'a reader behind a caching proxy gets whole pages, and all that they name, while the site is deployed again and again',
  { timeout: 120_000 },
  async () => {
    const store = await startStore();
    await makeBucket(store.url, 'gazette');
    let waiting: (() => void)[] = [];
    let isReading = false;
    // Each file that is sent waits for the next page that is read, so that readers see every state of the site.
    const wait = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
    const door = await openProxy(store.url, {
      before: (line) => (isReading && line.startsWith('PUT') ? wait() : Promise.resolve()),
    });
    const target = `{ to: s3, bucket: gazette, endpoint: "${door.url}" }`;
    const paper = await buildEditions(`deploy: { production: ${target} }`);
    const proxy = await startNginx(store.url, 'gazette');
    const deploy = async (edition: number): Promise<void> => {
      expect(await startDeploy(paper.root, edition).ended).toMatch(/^0 /);
    };
    await deploy(0);
    let isOver = false;
    isReading = true;
    const hasRead = (): void => {
      for (const go of waiting) go();
      waiting = [];
    };
    const reading = readOn(paper, proxy, { isOver: () => isOver, hasRead });
    for (const edition of [1, 0, 1]) await deploy(edition);
    isOver = true;
    const { faults, pages } = await reading;
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(20);
    proxy.close();
    door.close();
    store.close();
    rmSync(paper.root, { recursive: true });
  },
);
