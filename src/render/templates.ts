import nunjucks from 'nunjucks';
import { openTemplates } from './engine/template-set.ts';
import { filters } from './filters/index.ts';
import { globals } from './globals/index.ts';
import { describeTemplateError } from './template-error.ts';
import { readTemplates, type TemplateFiles } from './template-files.ts';

/** The theme, ready to print. */
export interface Renderer {
  readonly templates: TemplateFiles;
  /**
   * The template's text; it sees the keys of `inputs`, and all of them as `inputs`. Throws ProblemError (exit 1)
   * with the template's place, also where it prints a value that is not there.
   */
  render(template: string, inputs: object): string;
}

/**
 * Reads the theme once: the newspaper's `templates/` over Broadsheet's own. Throws ProblemError (exit 1) with the
 * place of the first template that is not one.
 */
export function createRenderer(root: string): Renderer {
  return makeRenderer(readTemplates(root));
}

const ready = new WeakMap<TemplateFiles, Renderer>();

/** Makes these templates ready to print, once. Throws ProblemError (exit 1) as above. */
export function makeRenderer(templates: TemplateFiles): Renderer {
  const renderer = ready.get(templates) ?? compileRenderer(templates);
  ready.set(templates, renderer);
  return renderer;
}

function compileRenderer(files: TemplateFiles): Renderer {
  const templates = openTemplates(
    (name) => files.get(name)?.text,
    createEnvironment(),
    (fault) => describeTemplateError(fault, files),
  );
  // The default theme's are known to be right, and compiled when they are needed.
  for (const { name, own } of files.values()) if (own) templates.prepare(name);
  return {
    templates: files,
    render: (template, inputs) => templates.render(template, { ...inputs, inputs }),
  };
}

function createEnvironment(): nunjucks.Environment {
  const environment = new nunjucks.Environment([], { autoescape: true, throwOnUndefined: true });
  for (const { name, filter } of filters) environment.addFilter(name, filter);
  for (const { name, value } of globals) environment.addGlobal(name, value);
  return environment;
}
