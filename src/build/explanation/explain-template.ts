import type { ThemeExplanation } from '../../model/explanation.ts';
import { listReachable } from '../../render/hash-templates.ts';
import type { Survey } from './survey.ts';

/** Explains a template by its name below `templates/`: whose it is, and which pages can reach it. */
export function explainTemplate(name: string, { settled, theme }: Survey): ThemeExplanation {
  const files = theme.renderer.templates;
  const own = files.get(name)?.own === true;
  const known = new Map<string, boolean>();
  const pages = settled.pages.filter((page) => {
    const { bodies } = page.content();
    const use = JSON.stringify([page.template, bodies.map(({ place, frame }) => [place, frame?.template])]);
    const reaches = known.get(use) ?? listReachable({ template: page.template, bodies }, files).has(name);
    known.set(use, reaches);
    return reaches;
  });
  const what = own ? "a template of the newspaper's own" : 'a template of the default theme';
  return { kind: 'source', file: `templates/${name}`, what, pages: pages.map(({ path }) => path) };
}
