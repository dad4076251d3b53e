import * as z from 'zod';
import { siteSchema } from '../config/schema.ts';
import { articleSchema } from './front-matter-schema.ts';
import { authorSchema } from './parse-author.ts';
import { frontPageSchema } from './parse-front-page.ts';
import { redirectsSchema } from './parse-redirects.ts';
import { standingPageSchema } from './parse-standing-page.ts';

/** A kind of file that editors write. */
interface WrittenFile {
  readonly name: string;
  readonly title: string;
  /** Which files of a newspaper are of this kind. */
  readonly files: string;
  /** What their keys are validated with. */
  readonly schema: z.ZodType;
}

/** Every kind of file that editors write, by the names that `broadsheet schema` takes. */
export const writtenFiles: readonly WrittenFile[] = [
  {
    name: 'article',
    title: 'Front matter of an article',
    files: 'content/articles/**/*.md',
    schema: articleSchema,
  },
  { name: 'site', title: 'Settings of the newspaper', files: 'content/site.yaml', schema: siteSchema },
  { name: 'author', title: 'Front matter of an author', files: 'content/authors/*.md', schema: authorSchema },
  {
    name: 'page',
    title: 'Front matter of a standing page',
    files: 'content/pages/**/*.md',
    schema: standingPageSchema,
  },
  { name: 'front-page', title: 'The front page', files: 'content/front-page.yaml', schema: frontPageSchema },
  { name: 'redirects', title: 'Former addresses', files: 'content/redirects.yaml', schema: redirectsSchema },
];

/** What JSON Schema (2020-12) can say of a kind of file: keys, types, limits and meanings. */
export function toJsonSchema({ title, files, schema }: WrittenFile): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, description: `Keys of ${files}.`, ...rest };
}
