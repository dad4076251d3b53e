import * as z from 'zod';
import { prose, webUrl } from '../support/schema/kinds.ts';

const cloudflare = z.strictObject({
  zone: prose()
    .regex(/^[0-9a-f]{32}$/, 'must be the id of a zone: 32 digits and letters from a to f')
    .describe("Id of the site's zone, as its overview shows it."),
});

const fastly = z.strictObject({
  service: prose()
    .regex(/^[A-Za-z0-9]{1,40}$/, 'must be the id of a service')
    .optional()
    .describe('Purge by surrogate keys in this service; address by address if absent.'),
  soft: z
    .boolean()
    .default(false)
    .describe('Whether copies are served until the new ones have come, instead of never again.'),
});

const argument = z
  .string()
  .min(1)
  .max(1000)
  .refine((value) => !value.includes('\0'), 'must not contain a character that cannot be shown');

/** `purge`: which caches are told of changes. */
export const purge = z.strictObject({
  cloudflare: cloudflare
    .optional()
    .describe('Cloudflare in front of the site; CLOUDFLARE_API_TOKEN is the secret.'),
  fastly: fastly.optional().describe('Fastly in front of the site; FASTLY_API_TOKEN is the secret.'),
  command: z
    .array(argument)
    .min(1)
    .max(100)
    .optional()
    .describe(
      'A program of your own, and its arguments; it reads the addresses from its input, a line each.',
    ),
});

/** `indexNow`: how search engines are told of pages. */
export const indexNow = z.strictObject({
  key: prose()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'must be 8 to 128 letters, digits and hyphens')
    .describe('Any key of your own; it is published as `/<key>.txt`, and is no secret.'),
  endpoint: webUrl()
    .default('https://api.indexnow.org/indexnow')
    .describe('Who is told, and tells the other search engines.'),
});

/** `feeds.hubs`: who passes on what is new in feeds. */
export const hubs = z
  .array(webUrl())
  .max(5)
  .optional()
  .describe('Hubs that are told when a feed changes, and tell its followers (WebSub).');
