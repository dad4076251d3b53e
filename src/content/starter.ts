import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourcePath } from '../model/paths.ts';
import { toSourcePath } from '../support/source-path.ts';
import { quoteYaml } from './quote-yaml.ts';

/** What a new newspaper depends on. */
export interface StarterAnswers {
  readonly title: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** Day on which its first articles appeared: `2026-10-02`. */
  readonly day: string;
  /** Id and name of each section. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** Other programs' names of our keys. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

/** A file of a new newspaper. */
export interface StarterFile {
  readonly path: SourcePath;
  readonly content: string | Uint8Array;
}

const folder = fileURLToPath(new URL('../../starter/', import.meta.url));

/** The files that every new newspaper begins with; articles are among them. */
export function makeStarter(answers: StarterAnswers): StarterFile[] {
  const values = fillIn(answers);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const name = file.slice(folder.length).replaceAll('\\', '/');
      const path = toSourcePath(name.replaceAll(/(?<=^|\/)dot-/g, '.'));
      const bytes = readFileSync(file);
      return { path, content: path.startsWith('content/') ? fillText(path, bytes, values) : bytes };
    })
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

function fillText(path: SourcePath, bytes: Uint8Array, values: Readonly<Record<string, string>>) {
  if (!/\.(?:md|yaml)$/.test(path)) return bytes;
  const text = Buffer.from(bytes).toString();
  const filled = text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
  // What is said in the newspaper's language need not say so.
  return values['language'] === 'en' ? filled.replace(/^language: en\n(?=[^]*^---$)/m, '') : filled;
}

function fillIn({ title, url, language, day, sections, aliases }: StarterAnswers): Record<string, string> {
  const lines = Object.entries(aliases).map(([ours, theirs]) => `    ${ours}: ${quoteYaml(theirs)}`);
  return {
    title: quoteYaml(title),
    url: quoteYaml(url),
    language: quoteYaml(language),
    day,
    sections: sections
      .map(({ id, name }) => `  - id: ${quoteYaml(id)}\n    name: ${quoteYaml(name)}`)
      .join('\n'),
    frontMatter:
      lines.length === 0
        ? ''
        : ['', '# What articles from elsewhere call our keys.', 'frontMatter:', '  aliases:', ...lines].join(
            '\n',
          ),
  };
}
