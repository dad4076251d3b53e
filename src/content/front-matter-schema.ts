import * as z from 'zod';
import { languageTag, prose, text, webUrl } from '../support/schema/kinds.ts';
import { imageSchema, placedImageSchema } from './image-schema.ts';

const MOMENT = 'a day, a local time of the newsroom, or RFC 3339';

const author = z.union([
  text(1, 100),
  z.strictObject({
    id: text(1, 100).describe('Id of the author, or a plain name.'),
    role: text(1, 60).optional().describe('What the author did for this article.'),
  }),
]);

const related = z.union([
  text(1, 300),
  z.strictObject({
    headline: text(1, 200).describe('Headline of the article elsewhere.'),
    url: webUrl().describe('Its address.'),
    label: text(1, 60).optional().describe('Whose article it is.'),
  }),
]);

const correction = z.strictObject({
  date: prose().describe(`When it was made: ${MOMENT}.`),
  kind: z.enum(['correction', 'clarification', 'update', 'retraction']).describe('What it is.'),
  text: prose().min(1).max(2000).describe('What was wrong and what is right: inline Markdown.'),
});

const robots = prose().regex(
  /^[a-z-]+(?::[a-z0-9-]+)?(?:, *[a-z-]+(?::[a-z0-9-]+)?)*$/,
  'must be words for search engines: `noindex` or `noindex, nofollow`',
);

/** Every key of an article's front matter: meaning and limit. */
export const articleSchema = z.strictObject({
  headline: text(1, 200).describe('The headline.'),
  standfirst: prose()
    .max(2000)
    .optional()
    .describe('Summary under the headline: inline Markdown, at most 300 characters.'),
  published: prose().optional().describe(`When it appeared: ${MOMENT}; else the date in the file's name.`),
  updated: prose().optional().describe(`When it last changed in substance: ${MOMENT}.`),
  kicker: text(1, 40).optional().describe('A word or two above the headline.'),
  dateline: text(1, 40).optional().describe('Where the report was written.'),
  seoTitle: text(1, 70).optional().describe('Headline for search engines.'),
  cardHeadline: text(1, 80).optional().describe('Headline on cards and in lists.'),
  description: text(1, 160).optional().describe('Summary for search engines and social networks.'),
  slug: prose()
    .max(200)
    .optional()
    .describe("Last step of the address; else the file's name without its date."),
  aliases: z.array(prose().min(1).max(500)).max(50).optional().describe('Former addresses on this site.'),
  canonical: webUrl()
    .optional()
    .describe('Address of the original, for an article taken over from elsewhere.'),
  id: text(1, 200).optional().describe('Never changes, whatever else does.'),
  type: z
    .enum(['news', 'analysis', 'opinion', 'review', 'background', 'live'])
    .default('news')
    .describe('What kind of article it is.'),
  authors: z
    .array(author)
    .min(1)
    .max(20)
    .optional()
    .describe('Ids of `content/authors/*.md`, or plain names.'),
  noByline: text(1, 200).optional().describe('Why there is no byline.'),
  section: prose().optional().describe('Id of the section; else the folder under `content/articles/`.'),
  tags: z.array(text(1, 60)).max(10).default([]).describe('What it is about.'),
  image: imageSchema.optional().describe('The lead figure.'),
  images: z
    .record(z.string(), placedImageSchema)
    .default({})
    .describe('Words for the pictures that the body places, by file name.'),
  related: z
    .array(related)
    .max(6)
    .default([])
    .describe("The editor's picks: id, slug or path of an article, or one elsewhere."),
  corrections: z.array(correction).max(50).default([]).describe('Corrections, oldest first.'),
  embargo: prose().optional().describe(`Not published before: ${MOMENT}.`),
  expires: prose().optional().describe(`Not published after: ${MOMENT}.`),
  draft: z.boolean().default(false).describe('Not published at all.'),
  access: z.enum(['free', 'metered', 'subscriber']).default('free').describe('Who may read it.'),
  sponsor: text(1, 100).optional().describe('Who paid for it.'),
  contentWarning: text(1, 300).optional().describe('What readers should know before they read on.'),
  language: languageTag().optional().describe("Language (BCP 47); else the newsroom's."),
  translationKey: text(1, 100).optional().describe('The same in all translations of one article.'),
  robots: robots.optional().describe('For search engines.'),
});

/** Front matter whose values have the right form, each by itself. */
export type FrontMatter = z.output<typeof articleSchema>;

/** The keys of an article's front matter. */
export const articleFields: readonly string[] = Object.keys(articleSchema.shape);
