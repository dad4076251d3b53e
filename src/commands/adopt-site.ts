import { existsSync } from 'node:fs';
import { convertArticle } from '../content/adopt/convert-article.ts';
import { translateFlags } from '../content/adopt/fit-value.ts';
import {
  type ForeignArticle,
  type Generator,
  nameFile,
  nameSections,
  readSite,
} from '../content/adopt/read-site.ts';
import { proposeAliases, type SurveyedKey, surveyKeys } from '../content/adopt/survey.ts';
import type { StarterFile } from '../content/starter.ts';
import { ProblemError } from '../model/problem.ts';
import { toSourcePath } from '../support/source-path.ts';

/** What was found in another generator's site. */
export interface AdoptedSite {
  readonly articles: readonly ForeignArticle[];
  readonly keys: readonly SurveyedKey[];
  /** For `frontMatter.aliases`. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

/** Looks at another generator's site. Throws ProblemError (exit 2) where there is none. */
export function adoptSite(site: string, generator: Generator): AdoptedSite {
  const articles = existsSync(site) ? readSite(site, generator) : [];
  if (articles.length === 0) {
    const message = `There are no Markdown files in ${site}.`;
    const hint = 'name the folder of the other site with `--source`';
    throw new ProblemError([{ code: 'no-source', severity: 'error', message, hint }], 2);
  }
  const keys = surveyKeys(articles.flatMap(({ data }) => (data ? [translateFlags(data)] : [])));
  return { articles, keys, aliases: proposeAliases(keys) };
}

/** The site's articles as files of ours, by section; those whose front matter cannot be understood are left out. */
export function convertSite({ articles, keys }: AdoptedSite): StarterFile[] {
  const fields = new Map(
    keys.flatMap(({ name, field }) => (field === undefined ? [] : [[name, field] as const])),
  );
  const taken = new Set<string>();
  const readable = articles.filter(({ data }) => data !== undefined);
  const sections = nameSections(readable.map(({ path }) => path));
  return readable.map((article, index) => {
    const path = findFreePath(`content/articles/${sections[index]}/${nameFile(article.path)}`, taken);
    return { path: toSourcePath(path), content: convertArticle(article, article.text, fields) };
  });
}

function findFreePath(path: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : path.replace(/\.md$/, `-${number}.md`);
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

/** What was found, as a table for editors, and what cannot be taken over. */
export function describeSite({ articles, keys }: AdoptedSite): string {
  const rows = keys.map(({ name, count, field, samples }) => [
    cut(name, 30),
    String(count),
    field === undefined ? 'nothing' : field === name ? 'the same' : field,
    samples.map((sample) => cut(JSON.stringify(sample), 30)).join('  '),
  ]);
  const table = alignRows([['key', 'files', 'becomes', 'for example'], ...rows]);
  const forms = (['TOML', 'damaged', 'none'] as const).map((form) => {
    const found = articles.filter((article) => article.form === form);
    return found.length === 0
      ? ''
      : `${found.length} ${left[form]}, such as ${cut(found[0]?.path ?? '', 80)}\n`;
  });
  return `${articles.length} Markdown files\n\n${table}\n${forms.join('')}`;
}

const left = {
  TOML: 'with front matter in TOML (`+++`), which is not read: `hugo convert toYAML` makes it YAML',
  damaged: 'whose front matter cannot be understood',
  none: 'without front matter',
} as const;

function alignRows(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Signs that a terminal would obey are left out. */
function cut(text: string, max: number): string {
  const plain = text.replaceAll(/\p{C}/gu, '');
  return plain.length > max ? `${plain.slice(0, max - 1).toWellFormed()}…` : plain;
}
