import { failBusy, failPurge } from './fail.ts';
import type { Answer } from './post.ts';
import type { Receiver, ReceiverKind } from './receiver.ts';
import { readToken } from './secret.ts';

const name = 'Fastly';
const secret = 'FASTLY_API_TOKEN';

/**
 * Fastly in front of the site. With a service, the key of a copy is the path that was asked for (`/world/`), and up to 256 are purged at once;
 * without, address by address.
 */
export const fastly: ReceiverKind = {
  open({ purge }, { env, post }) {
    if (!purge?.fastly) return [];
    const { service, soft } = purge.fastly;
    const api = env['FASTLY_API_URL'] || 'https://api.fastly.com';
    const headers = {
      'fastly-key': readToken(secret, env),
      ...(soft && { 'fastly-soft-purge': '1' }),
    };
    const send = async (path: string, words?: object): Promise<void> => {
      const letter = words
        ? { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(words) }
        : { headers };
      const answer = await post({ to: name, url: `${api}${path}`, ...letter });
      if (answer.status !== 200) throw explain(answer, service);
    };
    const receiver: Receiver =
      service === undefined
        ? {
            name,
            about: 'caches',
            atOnce: 1,
            parallel: 8,
            async tell([url = '']) {
              await send(`/purge/${url.replace(/^https?:\/\//, '')}`);
            },
          }
        : {
            name,
            about: 'caches',
            atOnce: 256,
            parallel: 1,
            async tell(urls) {
              await send(`/service/${service}/purge`, { surrogate_keys: urls.map(keyOf) });
            },
          };
    return [receiver];
  },
};

/** The key of a copy: a path has no spaces, which keys must not have. */
function keyOf(url: string): string {
  return new URL(url).pathname;
}

function explain({ status, why }: Answer, service: string | undefined) {
  if (status === 0 || status === 429 || status >= 500) return failBusy(name, why);
  const isService = service !== undefined && (status === 400 || status === 404);
  if (isService)
    return failPurge(
      'purge-denied',
      `Fastly does not know the service ${service}, or does not let this token see it.`,
      'correct `purge.fastly.service` in `content/site.yaml`',
    );
  if (status === 401 || status === 403)
    return failPurge(
      'purge-denied',
      'Fastly refuses the token: it is wrong, has expired, or may not purge this site.',
      `make a token with the scope \`purge_select\` for the service, and set it as ${secret}`,
    );
  return failPurge(
    'purge-failed',
    `Fastly does not purge these addresses (${why}).`,
    'look whether `url` in `content/site.yaml` is a domain of the service',
  );
}
