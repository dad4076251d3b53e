import * as z from 'zod';
import { parseJson } from '../support/parse-json.ts';
import { failBusy, failPurge } from './fail.ts';
import type { Answer } from './post.ts';
import type { ReceiverKind } from './receiver.ts';
import { readToken } from './secret.ts';

const name = 'Cloudflare';
const secret = 'CLOUDFLARE_API_TOKEN';

/** Cloudflare in front of the site, told by `POST /zones/:zone/purge_cache`; no plan takes less than 100 addresses at once. */
export const cloudflare: ReceiverKind = {
  open({ purge }, { env, post }) {
    if (!purge?.cloudflare) return [];
    const { zone } = purge.cloudflare;
    const api = env['CLOUDFLARE_API_BASE_URL'] || 'https://api.cloudflare.com/client/v4';
    const headers = {
      authorization: `Bearer ${readToken(secret, env)}`,
      'content-type': 'application/json',
    };
    return [
      {
        name,
        about: 'caches',
        atOnce: 100,
        parallel: 1,
        async tell(files) {
          const url = `${api}/zones/${zone}/purge_cache`;
          const answer = await post({ to: name, url, headers, body: JSON.stringify({ files }) });
          const { success, errors } = readAnswer(answer);
          if (answer.status !== 200 || !success) throw explain(answer, errors, zone);
        },
      },
    ];
  },
};

const answerShape = z.object({
  success: z.boolean(),
  errors: z.array(z.object({ code: z.number() })).default([]),
});

/** Its codes alone: its texts may repeat what it was sent. */
function readAnswer({ body }: Answer): { success: boolean; errors: readonly number[] } {
  const parsed = answerShape.safeParse(parseJson(body));
  if (!parsed.success) return { success: false, errors: [] };
  return { success: parsed.data.success, errors: parsed.data.errors.map(({ code }) => code) };
}

/** Of tokens that are wrong, of another form, expired or without the right. */
const ofTokens = new Set([1000, 6003, 6111, 9106, 9109, 10_000, 10_001]);
/** Of identifiers that lead nowhere. */
const ofZones = new Set([1001, 7000, 7003]);

function explain({ status, why }: Answer, errors: readonly number[], zone: string) {
  if (status === 0 || status === 429 || status >= 500) return failBusy(name, why);
  if (status === 401 || status === 403 || errors.some((code) => ofTokens.has(code)))
    return failPurge(
      'purge-denied',
      `Cloudflare refuses the token: it is wrong, has expired, or may not purge the zone ${zone}.`,
      `make a token with the permission “Zone, Cache Purge” for this zone, and set it as ${secret}`,
    );
  if (status === 404 || errors.some((code) => ofZones.has(code)))
    return failPurge(
      'purge-denied',
      `Cloudflare does not know the zone ${zone}.`,
      "copy the zone's id from its overview to `purge.cloudflare.zone` in `content/site.yaml`",
    );
  const told = errors.length > 0 ? `${status}, code ${errors.join(', ')}` : String(status);
  return failPurge(
    'purge-failed',
    `Cloudflare does not purge these addresses (${told}).`,
    `look whether \`url\` in \`content/site.yaml\` is a site of the zone ${zone}`,
  );
}
