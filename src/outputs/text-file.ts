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

/** The texts of the files that hosts read. */
export function readHostFiles(pages: readonly Page[]): { redirects?: string; headers?: string } {
  const read = (output: string) => pages.find((page) => page.output === output)?.content().inputs['text'];
  const [redirects, headers] = [read('redirects'), read('headers')];
  return {
    ...(typeof redirects === 'string' && { redirects }),
    ...(typeof headers === 'string' && { headers }),
  };
}

/** Plans a file that holds this text and nothing else. */
export function planText({ output, permalink, text }: TextOutline, site: Site): Page {
  const page = { output, permalink, path: outputPathOf(permalink), bodies: [], variants: [] };
  return sealPage({ ...page, template: 'text', inputs: { text } }, site.templates, text);
}
