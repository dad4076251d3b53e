import { parseConfig } from '../../src/config/parse.ts';
import { articleFields } from '../../src/content/front-matter-schema.ts';
import { parseArticle } from '../../src/content/parse-article.ts';
import type { Config } from '../../src/model/config.ts';
import type { ParsedFile, SourceFile } from '../../src/model/source.ts';
import { hashContent } from '../../src/support/hash.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

/** The settings of a newspaper of New York, with further lines of `site.yaml`. */
export function configOf(lines = ''): Config {
  const text = `title: The Gazette\nurl: https://gazette.example\ntimeZone: America/New_York\n${lines}`;
  const known = { checks: [], outputs: [], fields: articleFields };
  const { config, problems } = parseConfig({ file: toSourcePath('content/site.yaml'), text }, known);
  if (!config) throw new Error(JSON.stringify(problems));
  return config;
}

/** A file as it comes from the disk. */
export function fileOf(text: string, path = 'content/articles/world/2022-01-09-talks.md'): SourceFile {
  return { path: toSourcePath(path), text, hash: hashContent(text) };
}

/** An article whose front matter has a headline in line 2 and these lines from line 3 on. */
export function parseLines(
  lines: string,
  options: { body?: string; path?: string; site?: string } = {},
): ParsedFile {
  const text = `---\nheadline: Talks begin\n${lines}\n---\n${options.body ?? 'Text.\n'}`;
  return parseArticle(fileOf(text, options.path), configOf(options.site));
}

/** The problems of a file, one a line: `line:column code message (hint)`. */
export function linesOf({ problems }: Pick<ParsedFile, 'problems'>): string[] {
  return problems.map(({ code, message, hint, place }) => {
    return `${place?.line}:${place?.column} ${code} ${message}${hint === undefined ? '' : ` (${hint})`}`;
  });
}
