import type { Page } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import { outputPathOf } from './addresses.ts';
import { sealPage } from './page-key.ts';

/** A file of plain text, as it is to be printed. */
export interface TextOutline {
  readonly output: string;
  readonly permalink: Permalink;
  readonly text: string;
}

/** Plans a file that holds this text and nothing else. */
export function planText({ output, permalink, text }: TextOutline, site: Site): Page {
  const page = { output, permalink, path: outputPathOf(permalink), bodies: [], variants: [] };
  return sealPage({ ...page, template: 'text', inputs: { text } }, site.templates, text);
}
