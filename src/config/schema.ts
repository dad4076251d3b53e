import * as z from 'zod';
import { isSlug, languageTag, siteUrl, prose, text, webUrl } from '../support/schema/kinds.ts';
import { deploy } from './deploy-schema.ts';
import { ads, headers, manifest, robots, security, trust } from './machines-schema.ts';
import { checkPermalinkPattern } from './permalink-pattern.ts';
import { hubs, indexNow, purge } from './purge-schema.ts';

const url = webUrl().refine((value) => URL.parse(value)?.href === `${URL.parse(value)?.origin}/`, {
  error: 'must be the address of the whole site, without a folder',
  params: {
    code: 'invalid-url',
    hint: 'write the address up to its first single slash: `https://gazette.example`',
  },
});

const timeZone = prose().refine(isTimeZone, {
  error: 'is not a time zone',
  params: { hint: 'write an IANA name such as `America/New_York`, `Europe/Paris` or `UTC`' },
});

const permalink = prose().superRefine((pattern, context) => {
  const fault = checkPermalinkPattern(pattern);
  if (fault)
    context.addIssue({
      code: 'custom',
      message: fault.message,
      input: pattern,
      params: { hint: fault.hint },
    });
});

const sectionId = prose().refine(isSlug, {
  error: 'must be lower-case letters, digits and hyphens',
  params: { code: 'invalid-slug', hint: 'write it as in an address: `world-news`' },
});

const section = z.strictObject({
  id: sectionId.describe('Folder under `content/articles/`, and step of the address.'),
  name: text(1, 40).describe('As the menu shows it.'),
  description: text(1, 300).optional().describe('For search engines and social networks.'),
});

const publisher = z.strictObject({
  name: text(1, 100).optional().describe('Name of the organisation; the title if absent.'),
  legalName: text(1, 200).optional().describe('Name in the register of companies.'),
  sameAs: z.array(webUrl()).default([]).describe('Public profiles, beside those of `connect`.'),
  foundingDate: prose()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'must be a year, a month or a day: `1921-05-30`')
    .optional()
    .describe('Year, month or day.'),
  publishingPrinciples: siteUrl().optional().describe('Page of the editorial principles.'),
  correctionsPolicy: siteUrl().optional().describe('Page that says how errors are corrected.'),
  ethicsPolicy: siteUrl().optional().describe('Page of the ethics policy.'),
  masthead: siteUrl().optional().describe('Page that names the staff.'),
  ownershipFundingInfo: siteUrl().optional().describe('Page that says who owns and pays for the newsroom.'),
});

const namedLink = z.strictObject({
  name: text(1, 60).describe('Text of the link.'),
  url: siteUrl().describe('Address, on the site or elsewhere.'),
});

const profile = z.strictObject({
  name: text(1, 60).describe('Name of the network.'),
  url: webUrl().describe('Address of the newsroom there.'),
});

const percent = z.int().min(1).max(100);

const quality = z.strictObject({
  avif: percent.default(50).describe('Quality of AVIF, 1 to 100.'),
  webp: percent.default(75).describe('Quality of WebP, 1 to 100.'),
  jpeg: percent.default(78).describe('Quality of JPEG, 1 to 100.'),
});

const images = z.strictObject({
  widths: z
    .array(z.int().min(16).max(8000))
    .min(1)
    .max(12)
    .default([360, 640, 960, 1280, 1920])
    .describe('Widths that pictures are made in, pixels.'),
  quality: quality.prefault({}).describe('How much of a picture its compression keeps.'),
  maxPixels: z
    .int()
    .min(1_000_000)
    .max(1_000_000_000)
    .default(100_000_000)
    .describe('Pixels of an original beyond which it is refused.'),
});

const feeds = z.strictObject({
  items: z.int().min(1).max(100).default(20).describe('How many articles a feed has at most, 1 to 100.'),
  content: z
    .enum(['full', 'summary'])
    .default('full')
    .describe('Whether feeds have the whole text of articles that are free to read, or its summary.'),
  hubs,
});

const frontMatter = z.strictObject({
  aliases: z
    .record(z.string(), z.array(text(1, 60)))
    .default({})
    .describe("Other names of the articles' keys: `headline: [title]`."),
});

/** Every key of `content/site.yaml`: meaning, limit, default. */
export const siteSchema = z.strictObject({
  title: text(1, 100).describe('Name of the newspaper.'),
  url: url.describe('Address of the site.'),
  description: text(0, 300).default('').describe('What the newspaper is, in a sentence.'),
  language: languageTag().default('en').describe('Language of the newspaper (BCP 47).'),
  timeZone: timeZone.default('UTC').describe('Zone of local times (IANA name).'),
  connect: z.array(profile).max(12).default([]).describe('The "Connect with us" links, in order.'),
  sections: z.array(section).max(40).default([]).describe("Sections in the menu's order."),
  tags: z
    .array(prose().min(1).max(80))
    .max(2000)
    .optional()
    .describe('The tags that articles may have, where not any may.'),
  permalink: permalink
    .default('/{section}/{yyyy}/{mm}/{dd}/{slug}/')
    .describe('Pattern of the addresses of articles.'),
  logo: prose().optional().describe('Picture file, seen from `content/`.'),
  publisher: publisher.prefault({}).describe('The newsroom as an organisation.'),
  footer: z.array(namedLink).max(20).default([]).describe('Links at the foot of each page, in order.'),
  images: images.prefault({}).describe('How pictures are prepared.'),
  robots: robots.describe('What robots are asked to leave alone, beside what all may see.'),
  security: security.optional().describe('Whom to tell of a weakness of the site.'),
  ads: ads.describe('Lines of ads.txt: who may sell advertising space.'),
  trust: trust.optional().describe('With whom the newsroom is connected: trust.txt.'),
  manifest: manifest.prefault({}).describe('How the newspaper looks among the apps of a phone.'),
  feeds: feeds.prefault({}).describe('What feed readers get.'),
  expired: z
    .enum(['gone', 'notice'])
    .default('gone')
    .describe('What readers get at the address of an expired article: 410, or a page that says so.'),
  headers: headers.describe('Headers to send beside ours, by pattern of addresses.'),
  rawHtml: z
    .enum(['text', 'sanitise'])
    .default('text')
    .describe('What HTML tags in articles are: text, or mark-up of which the harmless part is kept.'),
  readingSpeed: z.int().min(50).max(1000).default(220).describe('Words a minute.'),
  ageNoticeYears: z
    .int()
    .min(0)
    .max(100)
    .default(3)
    .describe('Years after which an article says how old it is; 0: never.'),
  pageSize: z.int().min(5).max(100).default(20).describe('Articles on a page of a list, at least.'),
  share: z.boolean().default(true).describe('Whether articles offer to be shared.'),
  outputs: z
    .record(z.string(), z.boolean())
    .default({})
    .describe('Output formats switched off or on, by name.'),
  checks: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .default({})
    .describe('Checks by code: off, warning or error.'),
  publish: z
    .enum(['folder', 'release'])
    .default('folder')
    .describe('Whether `public` is a folder, or a link to the folder of the newest release.'),
  precompress: z
    .array(z.enum(['br', 'gzip', 'zstd']))
    .max(3)
    .default([])
    .describe('Compressed forms of each text file to publish beside it, for a web server of your own.'),
  deploy: deploy.describe('Where `broadsheet deploy` sends the site, by name.'),
  purge: purge.optional().describe('Which caches are told of what a deploy changed.'),
  indexNow: indexNow.optional().describe('How search engines are told of new and changed pages.'),
  frontMatter: frontMatter.prefault({}).describe('How the front matter of articles is read.'),
});

/** The settings with every value checked and written out. */
export type SiteSettings = z.output<typeof siteSchema>;

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
