import * as z from 'zod';
import type { ParsingConfig } from '../model/config.ts';
import type { Permalink } from '../model/paths.ts';
import type { ParsedStandingPage, SourceFile } from '../model/source.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { describeIssues } from '../support/schema/describe.ts';
import { isSlug, languageTag, prose, text } from '../support/schema/kinds.ts';
import { openSource } from '../support/source-text.ts';
import { toErrors } from '../support/yaml-source.ts';
import { report, type Draft } from './draft.ts';
import { imageSchema, placedImageSchema } from './image-schema.ts';
import { parseMarkdown, type MarkdownResult } from './markdown/index.ts';
import { readAliases, readSlug } from './read-address.ts';
import { readFigures } from './read-figures.ts';
import { readImage } from './read-image.ts';
import { shortenText } from './shorten.ts';
import { splitFile, type SplitFile } from './split.ts';

const MAX_DESCRIPTION = 160;
const FOLDER = 'content/pages/';

/** Every key of a standing page's front matter: meaning and limit. */
export const standingPageSchema = z.strictObject({
  title: text(1, 110).describe('What the page is called.'),
  description: text(1, MAX_DESCRIPTION).optional().describe('Summary for search engines.'),
  type: z.enum(['page', 'about', 'contact']).default('page').describe('What kind of page it is.'),
  slug: prose().max(200).optional().describe("Last step of the address; else the file's name."),
  aliases: z.array(prose().min(1).max(500)).max(50).default([]).describe('Former addresses on this site.'),
  language: languageTag().optional().describe("Language (BCP 47); else the newsroom's."),
  image: imageSchema.optional().describe('Figure at the top.'),
  images: z
    .record(z.string(), placedImageSchema)
    .default({})
    .describe('Words for the pictures that the body places, by file name.'),
  footer: z.boolean().default(true).describe('Whether the foot of every page leads to it.'),
  draft: z.boolean().default(false).describe('Not published at all.'),
});

type Values = z.output<typeof standingPageSchema>;

const foreign = { headline: 'title', name: 'title', summary: 'description', menu: 'footer' };
const hints = {
  image: 'write `image:`, and under it, indented, `src: photo.jpg` and `alt: what it shows`',
};

/** Understands one file below `content/pages/` by itself. */
export function parseStandingPage(file: SourceFile, config: ParsingConfig): ParsedStandingPage {
  const source = openSource(file.path, file.text);
  const split = splitFile(source);
  if ('code' in split) return { problems: [split] };
  const { header } = split;
  const { document } = header;
  if (document.faults.length > 0) return { problems: toErrors(header, document.faults) };
  const parsed = standingPageSchema.safeParse(document.data, { reportInput: true });
  if (!parsed.success) {
    const words = { schema: standingPageSchema, foreign, hints };
    return { problems: toErrors(header, describeIssues(parsed.error.issues, words)) };
  }
  const draft = openDraft(file, split, config, parsed.data);
  const body = readBody(draft, split);
  const page = readPage(draft, file, parsed.data, body);
  if (!page || draft.problems.some(({ severity }) => severity === 'error'))
    return { problems: draft.problems };
  const { parts, text: plain, outline } = body;
  return { page, body: { parts, text: plain }, outline, problems: draft.problems };
}

function openDraft(file: SourceFile, { header }: SplitFile, config: ParsingConfig, values: Values): Draft {
  const language = values.language ?? config.language;
  return { file: file.path, config, header, language, written: (key) => key, problems: [], links: [] };
}

function readBody(draft: Draft, { body, bodyLine, header }: SplitFile): MarkdownResult {
  const { file, language, config } = draft;
  const { rawHtml } = config;
  const { source } = header;
  const result = parseMarkdown(body, { file, firstLine: bodyLine, language, rawHtml, source });
  draft.problems.push(...result.problems);
  return result;
}

function readPage(
  draft: Draft,
  file: SourceFile,
  values: Values,
  body: MarkdownResult,
): StandingPage | undefined {
  const { title, type, footer, image, images, aliases, description } = values;
  const permalink = readPermalink(draft, values);
  const figures = readFigures(draft, body.images, images);
  const lead = image && readImage(draft, ['image'], image);
  const former = readAliases(draft, aliases, permalink);
  if (permalink === undefined) return undefined;
  return omitAbsent<StandingPage>({
    title,
    type,
    footer,
    permalink,
    figures,
    image: lead,
    aliases: former,
    source: draft.file,
    hash: file.hash,
    language: draft.language,
    draft: values.draft,
    description: shortenText(description ?? body.outline.firstParagraph, MAX_DESCRIPTION),
    anchors: body.anchors,
    links: [...draft.links, ...body.links],
  });
}

/** The folders below `content/pages/` and the slug; `index.md` is the page of its folder. */
function readPermalink(draft: Draft, { slug }: Values): Permalink | undefined {
  const steps = draft.file.slice(FOLDER.length).replace(/\.md$/, '').split('/');
  const name = steps.pop() ?? '';
  const wrong = steps.find((step) => !isSlug(step));
  if (wrong !== undefined) {
    const message = `The folder \`${wrong}\` cannot be a step of an address.`;
    const hint = 'name it with lower-case letters, digits and single hyphens';
    return report(draft, { code: 'invalid-slug', key: [], message, hint });
  }
  if (name === 'index' && slug === undefined && steps.length > 0) return join(steps);
  const last = readSlug(draft, { slug }, { rest: name });
  return last === undefined ? undefined : join([...steps, last]);
}

function join(steps: readonly string[]): Permalink {
  return `/${steps.map(encodeURIComponent).join('/')}/` as Permalink;
}
