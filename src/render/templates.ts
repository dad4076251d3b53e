import nunjucks from 'nunjucks';
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
  const environment = createEnvironment(files);
  compileTemplates(environment, files);
  return {
    templates: files,
    render(template, inputs) {
      try {
        return environment.render(template, { ...inputs, inputs });
      } catch (error) {
        throw describeTemplateError(error, template, files);
      }
    },
  };
}

// Nunjucks throws the syntax errors of an included template where nobody can catch them, unless it is compiled before.
function compileTemplates(environment: nunjucks.Environment, files: TemplateFiles): void {
  for (const { name, text } of files.values()) {
    if (files.get(name.replace(/^default\//, ''))?.text === text && name.startsWith('default/')) continue;
    try {
      environment.getTemplate(name, true);
    } catch (error) {
      throw describeTemplateError(error, name, files);
    }
  }
}

function createEnvironment(files: TemplateFiles): nunjucks.Environment {
  const loader: nunjucks.ILoader = { getSource: (name) => findSource(files, name) };
  const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };
  const environment = new nunjucks.Environment(loader, options);
  for (const { name, filter } of filters) environment.addFilter(name, filter);
  for (const { name, value } of globals) environment.addGlobal(name, value);
  return environment;
}

// For a template that is not there Nunjucks wants null, which its types do not know.
function findSource(files: TemplateFiles, name: string): nunjucks.LoaderSource {
  const template = files.get(name);
  const source = template ? { src: template.text, path: name, noCache: false } : null;
  return source as nunjucks.LoaderSource;
}
