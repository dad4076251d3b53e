import { readFileSync } from 'node:fs';
import { listDefaultTheme, listThemeFiles, type ThemeFile } from '../support/theme-files.ts';

/** A template's text, and whether the newspaper or the default theme has it. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
  readonly own: boolean;
}

export type TemplateFiles = ReadonlyMap<string, TemplateFile>;

/** Reads all Nunjucks templates; `default/<name>` is always the one that comes with Broadsheet. */
export function readTemplates(root: string): TemplateFiles {
  const defaults = listDefaultTheme().map((file) => ({ ...file, name: `default/${file.name}` }));
  const files = [...defaults, ...listThemeFiles(root).values()].filter(({ name }) => name.endsWith('.njk'));
  return new Map(files.toSorted(byName).map((file) => [file.name, readTemplate(file)]));
}

function byName(one: ThemeFile, other: ThemeFile): number {
  return one.name < other.name ? -1 : 1;
}

function readTemplate({ name, file, own }: ThemeFile): TemplateFile {
  return { name, own, text: readFileSync(file, 'utf8') };
}
