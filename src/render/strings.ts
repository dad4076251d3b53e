import { readFileSync } from 'node:fs';
import type { SourcePath } from '../model/paths.ts';
import { ProblemError, type Place, type Problem } from '../model/problem.ts';
import type { Strings } from '../model/view.ts';
import { openSource, placeSpan, type Span } from '../support/source-text.ts';
import { listDefaultTheme, listThemeFiles, type ThemeFile } from '../support/theme-files.ts';
import { readYaml } from '../support/yaml.ts';

/**
 * Reads `templates/locales/*.yaml`, the newspaper's words laid over the default ones. What it returns gives a
 * language's strings, each missing one from the base language (`es` for `es-MX`), then from English.
 * Throws ProblemError (exit 1) where a file is not a map of texts.
 */
export function loadStrings(root: string): (language: string) => Strings {
  const byLanguage = new Map<string, Strings>();
  const own = [...listThemeFiles(root).values()].filter((file) => file.own);
  for (const file of [...listDefaultTheme(), ...own]) {
    const language = /^locales\/([\w-]+)\.yaml$/.exec(file.name)?.[1];
    if (language) byLanguage.set(language, { ...byLanguage.get(language), ...readStrings(file) });
  }
  const chosen = new Map<string, Strings>();
  return (language) => {
    const strings = chosen.get(language) ?? mergeStrings(language, byLanguage);
    chosen.set(language, strings);
    return strings;
  };
}

function mergeStrings(language: string, byLanguage: ReadonlyMap<string, Strings>): Strings {
  const base = language.split('-')[0] ?? language;
  return { ...byLanguage.get('en'), ...byLanguage.get(base), ...byLanguage.get(language) };
}

function readStrings(file: ThemeFile): Strings {
  const text = readFileSync(file.file, 'utf8');
  const yaml = readYaml(text);
  const place = placeIn(file, text);
  if (yaml.faults.length > 0) {
    throw new ProblemError(
      yaml.faults.map((fault) => ({ ...fault, severity: 'error', ...place(fault.span) })),
      1,
    );
  }
  const entries = Object.entries(yaml.data ?? {});
  const wrong = entries.filter(([, value]) => typeof value !== 'string');
  if (wrong.length > 0) {
    throw new ProblemError(
      wrong.map(([key]) => describeWrong(key, place(yaml.locate([key], 'value')))),
      1,
    );
  }
  return Object.fromEntries(entries);
}

function describeWrong(key: string, place: { readonly place?: Place }): Problem {
  const message = `The string \`${key}\` is not a text.`;
  return { code: 'wrong-string', severity: 'error', message, hint: 'put it in quotes', ...place };
}

function placeIn(file: ThemeFile, text: string): (span: Span | undefined) => { readonly place?: Place } {
  const source = openSource(`templates/${file.name}` as SourcePath, text);
  return (span) => (span ? { place: placeSpan(source, span) } : {});
}
