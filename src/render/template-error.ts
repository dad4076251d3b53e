import type { SourcePath } from '../model/paths.ts';
import { ProblemError, type Place, type Problem } from '../model/problem.ts';
import { openSource, placeSpan } from '../support/source-text.ts';
import type { Fault } from './engine/template-set.ts';
import type { TemplateFiles } from './template-files.ts';

/** Puts what is wrong with a template into a ProblemError with the template's place (exit 1). */
export function describeTemplateError(fault: Fault, files: TemplateFiles): ProblemError {
  return new ProblemError([describeFault(fault, findPlace(fault, files))], 1);
}

function describeFault({ template, reason }: Fault, place: Place | undefined): Problem {
  const where = place ? '' : ` (${template} of the default theme)`;
  const base = { code: 'template-error', severity: 'error', ...(place && { place }) } as const;
  if (reason.startsWith('attempted to output null or undefined')) {
    const hint = 'mend the name, or guard it: `{% if article.kicker %}…{% endif %}`';
    return { ...base, message: `A template prints a value that is not there${where}.`, hint };
  }
  const hint = 'mend the template, or remove it to use the one of the default theme';
  return { ...base, message: `A template cannot be rendered: ${reason}${where}.`, hint };
}

function findPlace({ template, line, column = 1, reason }: Fault, files: TemplateFiles): Place | undefined {
  const file = files.get(template);
  if (!file?.own) return undefined;
  const source = openSource(`templates/${template}` as SourcePath, file.text);
  if (line !== undefined) {
    return placeSpan(source, { offset: (source.lineStarts[line - 1] ?? 0) + column - 1, length: 1 });
  }
  const word = /(?:not found: |template ")([^"\s]+)/.exec(reason)?.[1];
  const offset = word === undefined ? 0 : Math.max(0, file.text.indexOf(word));
  return placeSpan(source, { offset, length: word?.length ?? 1 });
}
