import * as z from 'zod';
import type { Author } from '../model/article.ts';
import type { ParsingConfig } from '../model/config.ts';
import type { ParsedAuthor, SourceFile } from '../model/source.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { describeIssues } from '../support/schema/describe.ts';
import { prose, text, webUrl } from '../support/schema/kinds.ts';
import { fileNameOf } from '../support/source-path.ts';
import { openSource } from '../support/source-text.ts';
import { toErrors } from '../support/yaml-source.ts';
import { reportAt, type Draft } from './draft.ts';
import { imageSchema } from './image-schema.ts';
import { parseMarkdown, type MarkdownResult } from './markdown/index.ts';
import { readImage } from './read-image.ts';
import { splitFile, type SplitFile } from './split.ts';

const profile = z.strictObject({
  name: text(1, 60).describe('Name of the place.'),
  url: webUrl().describe('Address of the author there.'),
});

const email = prose()
  .max(254)
  .regex(/^[^\s@<>"&?]+@[^\s@<>"&?]+\.[^\s@<>"&?]+$/, 'must be an email address');

/** Every key of an author's front matter: meaning and limit. */
export const authorSchema = z.strictObject({
  name: text(1, 100).describe('The name, as bylines show it.'),
  role: text(1, 100).optional().describe('What the author is here: `City Hall reporter`.'),
  email: email.optional().describe('Address for readers.'),
  links: z.array(profile).max(12).default([]).describe('The author elsewhere, in order.'),
  image: imageSchema.optional().describe('Portrait.'),
});

const foreign = {
  title: 'role',
  position: 'role',
  photo: 'image',
  picture: 'image',
  avatar: 'image',
  social: 'links',
};
const hints = {
  image: 'write `image:`, and under it, indented, `src: portrait.jpg` and `alt: whom it shows`',
};

/** Understands `content/authors/<id>.md`; the body is what the author's pages say about him or her. */
export function parseAuthor(file: SourceFile, config: ParsingConfig): ParsedAuthor {
  const source = openSource(file.path, file.text);
  const split = splitFile(source);
  if ('code' in split) return { problems: [split] };
  const draft = openDraft(file, split, config);
  const bio = readBio(draft, split);
  const author = readAuthor(draft, file, bio);
  return author && draft.problems.length === 0 ? { author, problems: [] } : { problems: draft.problems };
}

function openDraft(file: SourceFile, { header }: SplitFile, config: ParsingConfig): Draft {
  const problems = toErrors(header, header.document.faults);
  return {
    file: file.path,
    config,
    header,
    language: config.language,
    written: (key) => key,
    problems,
    links: [],
  };
}

function readBio(draft: Draft, { body, bodyLine, header }: SplitFile): MarkdownResult {
  const { file, language, config } = draft;
  const bio = parseMarkdown(body, {
    file,
    firstLine: bodyLine,
    language,
    rawHtml: config.rawHtml,
    source: header.source,
  });
  draft.problems.push(...bio.problems);
  for (const { place } of bio.images) {
    const message = 'A note on an author cannot contain pictures.';
    reportAt(draft, place, {
      code: 'misplaced-picture',
      message,
      hint: 'write the portrait under `image` in the front matter',
    });
  }
  return bio;
}

function readAuthor(draft: Draft, file: SourceFile, bio: MarkdownResult): Author | undefined {
  const { header } = draft;
  if (header.document.faults.length > 0) return undefined;
  const parsed = authorSchema.safeParse(header.document.data, { reportInput: true });
  if (!parsed.success) {
    const faults = describeIssues(parsed.error.issues, { schema: authorSchema, foreign, hints });
    draft.problems.push(...toErrors(header, faults));
    return undefined;
  }
  const image = parsed.data.image && readImage(draft, ['image'], parsed.data.image);
  return omitAbsent<Author>({
    ...parsed.data,
    id: fileNameOf(file.path).replace(/\.md$/, ''),
    source: file.path,
    hash: file.hash,
    image,
    bio: { parts: bio.parts, text: bio.text },
  });
}
