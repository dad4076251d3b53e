import type { Hash } from './paths.ts';

/** What of a page decides which templates it reaches. */
export interface TemplateUse {
  /** Name of a template or of a printer. */
  readonly template: string;
  readonly bodies: readonly {
    readonly place: 'page' | 'feed';
    readonly frame?: { readonly template: string };
  }[];
}

/** The hash of all that turns a page's inputs into text: the templates that it can reach, and the program. */
export type HashTemplates = (page: TemplateUse) => Hash;
