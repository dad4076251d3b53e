import nunjucks from 'nunjucks';
import { findCompiled } from './compiled-theme.ts';
import { compileTemplate } from './engine/compile-template.ts';
import { openTemplates } from './engine/template-set.ts';
import { filters } from './filters/index.ts';
import { globals } from './globals/index.ts';
import { describeTemplateError } from './template-error.ts';
import type { TemplateFiles } from './template-files.ts';

/** The code of templates, by name. */
export type TemplateCodes = ReadonlyMap<string, string>;

/** The theme, ready to print. */
export interface Renderer {
  readonly templates: TemplateFiles;
  /** Of what was compiled until now. */
  readonly codes: TemplateCodes;
  /**
   * Compiles the newspaper's own templates. Throws ProblemError (exit 1) with the place of the first one that is none;
   * the default theme's are known to be right, and compiled when they are needed.
   */
  prepare(): void;
  /**
   * The template's text; it sees the keys of `inputs`, and all of them as `inputs`. Throws ProblemError (exit 1)
   * with the template's place, also where it prints a value that is not there.
   */
  render(template: string, inputs: object): string;
}

const ready = new WeakMap<TemplateFiles, Renderer>();

/** Makes these templates ready to print, once, each when it is needed; of `codes` nothing is compiled. */
export function makeRenderer(templates: TemplateFiles, codes: TemplateCodes = new Map()): Renderer {
  const renderer = ready.get(templates) ?? openRenderer(templates, codes);
  ready.set(templates, renderer);
  return renderer;
}

function openRenderer(files: TemplateFiles, known: TemplateCodes): Renderer {
  const codes = new Map(known);
  const compile = (text: string, name: string): string => {
    const code = codes.get(name) ?? findCompiled(text) ?? compileTemplate(text, name);
    codes.set(name, code);
    return code;
  };
  const templates = openTemplates(
    (name) => files.get(name)?.text,
    createEnvironment(),
    compile,
    (fault) => describeTemplateError(fault, files),
  );
  return {
    templates: files,
    codes,
    prepare() {
      for (const { name, own } of files.values()) if (own) templates.prepare(name);
    },
    render: (template, inputs) => templates.render(template, { ...inputs, inputs }),
  };
}

function createEnvironment(): nunjucks.Environment {
  const environment = new nunjucks.Environment([], { autoescape: true, throwOnUndefined: true });
  for (const { name, filter } of filters) environment.addFilter(name, filter);
  for (const { name, value } of globals) environment.addGlobal(name, value);
  return environment;
}
