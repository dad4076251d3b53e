import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Examination, sayOk } from './examination.ts';

const signs: Readonly<Record<string, readonly string[]>> = {
  Hugo: ['hugo.toml', 'hugo.yaml', 'archetypes', 'resources/_gen', '.hugo_build.lock'],
  Jekyll: ['_config.yml', '_posts', '_layouts', '.jekyll-cache'],
  Eleventy: ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', '_includes'],
  Gatsby: ['gatsby-config.js', 'gatsby-config.ts', '.cache'],
  Astro: ['astro.config.mjs', 'astro.config.ts', '.astro'],
  Pelican: ['pelicanconf.py'],
  MkDocs: ['mkdocs.yml'],
  Zola: ['zola.toml'],
};

/** Files of other generators in the newspaper's folder, which Broadsheet does not read. */
export const leftovers: Examination = {
  name: 'leftovers',
  examine({ root }) {
    const found = Object.entries(signs).flatMap(([generator, names]) =>
      names.filter((name) => existsSync(join(root, name))).map((name) => `\`${name}\` (${generator})`),
    );
    if (found.length === 0) return sayOk('none of other generators');
    const says = `Broadsheet does not read ${found.join(', ')}`;
    return { health: 'note', says, hint: 'remove what nobody needs any more' };
  },
};
