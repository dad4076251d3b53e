import * as z from 'zod';
import { isSlug, prose, webUrl } from '../support/schema/kinds.ts';

const targetName = prose().refine(isSlug, {
  error: 'must be lower-case letters, digits and hyphens',
  params: { code: 'invalid-slug', hint: 'name the target in a word: `production`' },
});

const graceDays = z
  .number()
  .min(0)
  .max(365)
  .default(7)
  .describe('Days for which assets and pictures stay that no page names any more.');

const live = z
  .boolean()
  .optional()
  .describe(
    'Whether readers get the site from here, so that caches and search engines are told. The default: if it is the only target, or `production`.',
  );

const line = (max: number) =>
  prose()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, 'must be one line');

const bucket = prose().regex(/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i, 'must be the name of a bucket');
const prefix = prose()
  .regex(
    /^(?:[\w.!~*'()-]+(?:\/[\w.!~*'()-]+)*)?$/,
    'must be folders without slashes around them: `site/live`',
  )
  .default('');

const s3 = z.strictObject({
  to: z.literal('s3').describe('A bucket of AWS, R2, MinIO or any store that speaks S3.'),
  bucket: bucket.describe('Name of the bucket.'),
  region: prose()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region: `eu-central-1`')
    .optional()
    .describe('Region of the bucket; AWS_REGION if absent.'),
  endpoint: webUrl().optional().describe('Address of the store, where it is not AWS.'),
  prefix: prefix.describe('Folder within the bucket.'),
  encoding: z
    .enum(['br', 'gzip'])
    .optional()
    .describe('How texts are stored and sent to every reader; as they are if absent.'),
  graceDays,
  live,
});

const folder = z.strictObject({
  to: z.literal('folder').describe('A folder that this machine can write to.'),
  path: line(1000).describe("The folder, seen from the newspaper's."),
  graceDays,
  live,
});

const rsync = z.strictObject({
  to: z.literal('rsync').describe('A server, by the program rsync.'),
  destination: line(1000)
    .regex(/^[^-]/, 'must not begin with a hyphen')
    .describe('As rsync understands it: `user@host:/path` or `rsync://host/module/path`.'),
  graceDays,
  live,
});

const cloudflarePages = z.strictObject({
  to: z
    .literal('cloudflare-pages')
    .describe(
      'A project of Cloudflare Pages, by the program wrangler; CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.',
    ),
  project: prose()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,56}[a-z0-9])?$/, 'must be the name of a project: `gazette`')
    .describe('Name of the project.'),
  branch: prose()
    .regex(/^[A-Za-z0-9][\w./-]{0,199}$/, 'must be the name of a branch')
    .optional()
    .describe(
      "Branch that is deployed; any but the project's production branch makes a preview. That one if absent.",
    ),
  live,
});

const netlify = z.strictObject({
  to: z.literal('netlify').describe('A site of Netlify, by the program netlify; NETLIFY_AUTH_TOKEN.'),
  site: prose()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'must be the id of a site')
    .describe('Id of the site, as its settings show it: “Project ID”.'),
  live,
});

/** `deploy`: where the site goes, by names of the newsroom's own. Secrets are in the environment, never here. */
export const deploy = z
  .record(targetName, z.discriminatedUnion('to', [s3, folder, rsync, cloudflarePages, netlify]))
  .default({});
