import { failBusy, failPurge } from './fail.ts';
import type { Answer } from './post.ts';
import type { ReceiverKind } from './receiver.ts';

const name = 'IndexNow';

/** Search engines, told of pages by one of them (indexnow.org). The key is published at the site (`outputs/index-now-key.ts`). */
export const indexNow: ReceiverKind = {
  open({ indexNow: settings, url: origin }, { post }) {
    if (!settings) return [];
    const { key, endpoint: url } = settings;
    const site = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt` };
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return [
      {
        name,
        about: 'pages',
        atOnce: 10_000,
        parallel: 1,
        async tell(urlList) {
          const body = JSON.stringify({ ...site, urlList });
          const answer = await post({ to: name, url, headers, body });
          // 202: it will look at the key later.
          if (answer.status !== 200 && answer.status !== 202) throw explain(answer, site.keyLocation);
        },
      },
    ];
  },
};

function explain({ status, why }: Answer, keyLocation: string) {
  if (status === 0 || status === 429 || status >= 500) return failBusy(name, why);
  if (status === 403)
    return failPurge(
      'purge-denied',
      `IndexNow does not find its key at ${keyLocation}.`,
      'look whether that file is deployed, and can be read by everybody',
    );
  if (status === 422)
    return failPurge(
      'purge-denied',
      'IndexNow says that these addresses are not those of the host of its key.',
      'look whether `url` in `content/site.yaml` is where readers find the site',
    );
  return failPurge(
    'purge-failed',
    `IndexNow does not take these addresses (${why}).`,
    'look at `indexNow` in `content/site.yaml`',
  );
}
