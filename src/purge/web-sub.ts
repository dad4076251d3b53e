import { failBusy, failPurge } from './fail.ts';
import type { ReceiverKind } from './receiver.ts';

/** Hubs, told of each feed that has changed (WebSub): not every hub takes several in one request. */
export const webSub: ReceiverKind = {
  open({ feeds: { hubs = [] } }, { post }) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return hubs.map((url) => ({
      name: url,
      about: 'feeds',
      atOnce: 1,
      parallel: 4,
      async tell([feed = '']) {
        const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString();
        const { status, why } = await post({ to: url, url, headers, body });
        if (status >= 200 && status < 300) return;
        if (status === 0 || status === 429 || status >= 500) throw failBusy(url, why);
        throw failPurge(
          'purge-denied',
          `The hub ${url} does not take the feeds of this site (${why}).`,
          'look at `feeds.hubs` in `content/site.yaml`',
        );
      },
    }));
  },
};
