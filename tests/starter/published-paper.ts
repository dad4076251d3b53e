import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBroadsheet } from '../commands/newspaper.ts';
import { keys, makeBucket, startStore } from '../deploy/s3-store.ts';
import { openHost } from '../verify/host.ts';

/** A new newspaper whose site is on a host, with two targets: `live`, the folder of that host, and `bucket`, in an S3 store. */
export interface PublishedPaper {
  readonly root: string;
  /** What the host serves. */
  readonly live: string;
  /** Of the bucket's objects. */
  readonly bucketUrl: string;
  readonly secrets: typeof keys;
  /** Puts a folder on the host; answers with its address. */
  show(folder: string): string;
  close(): Promise<void>;
}

/** Makes it as an editor would, by `init` and a few lines of settings; its pictures are small. */
export async function openPublishedPaper(): Promise<PublishedPaper> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-starter-'));
  const [root, live] = [join(home, 'paper'), join(home, 'live')];
  const { code, stdout } = await runBroadsheet(['init', root]);
  if (code !== 0) throw new Error(stdout);
  mkdirSync(live);
  const [host, store] = [await openHost(live), await startStore()];
  await makeBucket(store.url, 'paper');
  const settings = join(root, 'content/site.yaml');
  const text = readFileSync(settings, 'utf8').replace(/^url: .*$/m, `url: ${host.url.origin}`);
  writeFileSync(settings, text);
  const targets = {
    live: { to: 'folder', path: live },
    bucket: { to: 's3', bucket: 'paper', endpoint: store.url },
  };
  appendFileSync(settings, `\nimages: { widths: [16] }\ndeploy: ${JSON.stringify(targets)}\n`);
  return {
    root,
    live,
    bucketUrl: `${store.url}/paper`,
    secrets: keys,
    show(folder) {
      rmSync(live, { recursive: true, force: true });
      cpSync(folder, live, { recursive: true });
      return host.url.href;
    },
    async close() {
      store.close();
      await host.close();
      rmSync(home, { recursive: true });
    },
  };
}
