import { join } from 'node:path';
import { buildAssets } from '../assets/build-assets.ts';
import type { BuildOptions } from '../model/build.ts';
import type { OutputFile } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { HashTemplates } from '../model/template-use.ts';
import type { Strings } from '../model/view.ts';
import { makeTemplateHash } from '../render/hash-templates.ts';
import { loadStrings } from '../render/strings.ts';
import { readTemplates } from '../render/template-files.ts';
import { makeRenderer, type Renderer } from '../render/templates.ts';
import { defaultTheme } from '../support/theme-files.ts';
import { type MemoryPart, recall } from './memory.ts';
import { hashOwnTemplates, knowsTemplates, rememberTemplates } from './template-record.ts';

/** The look of the newspaper: its templates, its words for readers, its styles, scripts and fonts. */
export interface Theme {
  readonly renderer: Renderer;
  readonly templates: HashTemplates;
  readonly stringsOf: (language: string) => Strings;
  readonly assets: Readonly<Record<string, Permalink>>;
  readonly files: readonly OutputFile[];
  readonly problems: readonly Problem[];
}

const remembered: MemoryPart<Theme> = new WeakMap();

/** The theme, read again only where a file of it may have changed. */
export function obtainTheme({ root, cacheDir, memory }: BuildOptions): Promise<Theme> {
  return recall(remembered, memory, [join(root, 'templates'), defaultTheme], () => loadTheme(root, cacheDir));
}

/**
 * Reads the theme: the newspaper's `templates/` over the default one; what is unchanged is built already in `cacheDir`.
 * Rejects with ProblemError where a template is none (exit 1) or the cache cannot be written (exit 2).
 */
export async function loadTheme(root: string, cacheDir: string): Promise<Theme> {
  const renderer = await openRenderer(root, cacheDir);
  const { files, names, problems } = await buildAssets(root, cacheDir);
  const stringsOf = loadStrings(root);
  const templates = makeTemplateHash(renderer.templates);
  return { renderer, templates, stringsOf, assets: names, files, problems };
}

async function openRenderer(root: string, cacheDir: string): Promise<Renderer> {
  const renderer = makeRenderer(readTemplates(root));
  const hash = hashOwnTemplates(renderer.templates);
  if (await knowsTemplates(cacheDir, hash)) return renderer;
  renderer.prepare();
  await rememberTemplates(cacheDir, hash);
  return renderer;
}
