import type { OutputPath, SourcePath } from '../../model/paths.ts';
import type { ThemeExplanation } from '../../model/explanation.ts';
import type { Survey } from './survey.ts';

/** What files are for that have no page of their own, and the output formats of the pages that they decide. */
const roles: Readonly<Record<string, { readonly what: string; readonly outputs: readonly string[] }>> = {
  'content/site.yaml': { what: "the newspaper's settings, on which every page may depend", outputs: [] },
  'content/front-page.yaml': { what: 'what editors arrange on the front page', outputs: ['front-page'] },
  'content/redirects.yaml': {
    what: 'former addresses, and where each leads now',
    outputs: ['redirects', 'gone-pages'],
  },
};

/** Explains a file of the newspaper that has no page of its own; undefined where there is none of that name. */
export function explainSource(file: SourcePath, survey: Survey): ThemeExplanation | undefined {
  const { gathered, settled, theme } = survey;
  const role = roles[file];
  const asset = file.startsWith('templates/assets/')
    ? theme.assets[file.slice('templates/assets/'.length)]
    : undefined;
  if (asset !== undefined) {
    const pages = [asset.slice(1) as OutputPath];
    return { kind: 'source', file, what: `a file of the theme, at ${asset} on the site`, pages };
  }
  if (!gathered.files.includes(file)) return undefined;
  const pages = settled.pages.filter(({ output }) => role?.outputs.includes(output));
  const what = role?.what ?? explainAbsence(file, survey);
  return { kind: 'source', file, what, pages: pages.map(({ path }) => path) };
}

function explainAbsence(file: SourcePath, { gathered, settled }: Survey): string {
  const refusal = settled.withheld.get(file);
  if (refusal !== undefined) return `not on the site: it ${refusal}`;
  return gathered.sources.has(file) ? 'read, but no page is made of it' : 'a file that nothing names';
}
