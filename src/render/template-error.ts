import { ProblemError, type Place, type Problem } from '../model/problem.ts';
import type { SourcePath } from '../model/paths.ts';
import type { TemplateFiles } from './template-files.ts';

/** Puts what Nunjucks says of a template into a ProblemError with the template's place (exit 1). */
export function describeTemplateError(error: unknown, template: string, files: TemplateFiles): ProblemError {
  const said = error instanceof Error ? error.message : String(error);
  const found = /\(([^()\n]+)\) \[Line (\d+), Column (\d+)\]\s+([^]*)$/.exec(said);
  const name = found?.[1] ?? template;
  const place = findPlace(name, Number(found?.[2] ?? 1), Number(found?.[3] ?? 1), files);
  return new ProblemError([describeProblem(name, found?.[4] ?? said, place)], 1);
}

function describeProblem(name: string, said: string, place: Place | undefined): Problem {
  const reason = said
    .replace(/^\(.*\)\s+/, '')
    .replace(/^(Error|Template render error): /, '')
    .trim();
  const where = place ? '' : ` (${name} of the default theme)`;
  const code = 'template-error';
  if (reason.startsWith('attempted to output null or undefined')) {
    const message = `A template prints a value that is not there${where}.`;
    const hint = 'mend the name, or guard it: `{% if article.kicker %}…{% endif %}`';
    return { code, severity: 'error', message, hint, ...(place && { place }) };
  }
  const message = `A template cannot be rendered: ${reason}${where}.`;
  const hint = 'mend the template, or remove it to use the one of the default theme';
  return { code, severity: 'error', message, hint, ...(place && { place }) };
}

function findPlace(name: string, line: number, column: number, files: TemplateFiles): Place | undefined {
  const template = files.get(name);
  if (!template?.own) return undefined;
  const excerpt = template.text.split(/\r?\n/)[line - 1] ?? '';
  return { file: `templates/${name}` as SourcePath, line, column, excerpt };
}
