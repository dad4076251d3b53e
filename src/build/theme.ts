import { buildAssets } from '../assets/build-assets.ts';
import type { OutputFile } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { HashTemplates } from '../model/template-use.ts';
import type { Strings } from '../model/view.ts';
import { makeTemplateHash } from '../render/hash-templates.ts';
import { loadStrings } from '../render/strings.ts';
import { createRenderer, type Renderer } from '../render/templates.ts';

/** The look of the newspaper: its templates, its words for readers, its styles, scripts and fonts. */
export interface Theme {
  readonly renderer: Renderer;
  readonly templates: HashTemplates;
  readonly stringsOf: (language: string) => Strings;
  readonly assets: Readonly<Record<string, Permalink>>;
  readonly files: readonly OutputFile[];
  readonly problems: readonly Problem[];
}

/** Reads the theme: the newspaper's `templates/` over the default one; what is unchanged is built already in `cacheDir`. */
export async function loadTheme(root: string, cacheDir: string): Promise<Theme> {
  const renderer = createRenderer(root);
  const { files, names, problems } = await buildAssets(root, cacheDir);
  const stringsOf = loadStrings(root);
  const templates = makeTemplateHash(renderer.templates);
  return { renderer, templates, stringsOf, assets: names, files, problems };
}
