import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../publish/disk-place.ts';
import { makeNewspaper, writeArticle } from './newspaper.ts';

const secrets = {
  draft: { draft: 'true' },
  later: { published: '2030-01-01' },
  embargoed: { embargo: '2030-01-01 12:00' },
  expired: { expires: '2024-01-01' },
};
const files = Object.fromEntries(
  Object.entries(secrets).map(([name, lines]) => [
    `content/articles/world/${name}.md`,
    writeArticle({ headline: `The ${name} one`, ...lines }),
  ]),
);

test('a preview shows everything and says why readers do not see it, and the site stays as it was', async () => {
  const paper = makeNewspaper({
    ...files,
    'content/pages/ethics.md': '---\ntitle: Ethics\ndraft: true\n---\n\nWhat we hold ourselves to.\n',
  });
  expect((await paper.run('build', '--as-of', '2026-01-01')).code).toBe(0);
  const before = await paper.readPublic();
  const record = readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8');
  const run = await paper.run('build', '--drafts', '--as-of', '2026-01-01');
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout + run.stderr).toContain('This is a preview');
  const preview = await readFiles(join(paper.root, '.broadsheet/preview'));
  const pages = Object.entries(preview).filter(([path]) => path.endsWith('.html'));
  const page = (name: string) => pages.find(([path]) => `/${path}`.endsWith(`/${name}/index.html`))?.[1];
  expect(page('draft')).toContain('<p class="unpublished">Draft</p>');
  expect(page('ethics')).toContain('<p class="unpublished">Draft</p>');
  expect(page('later')).toContain('<p class="unpublished">Scheduled for January 1, 2030</p>');
  expect(page('embargoed')).toMatch(/<p class="unpublished">Under embargo until January 1, 2030/);
  expect(page('expired')).toContain('<p class="unpublished">Expired on January 1, 2024</p>');
  for (const [path, html] of pages) {
    expect({ path, banner: html.includes('class="preview-banner"') }).toEqual({ path, banner: true });
    expect({ path, hidden: html.includes('<meta name="robots" content="noindex">') }).toEqual({
      path,
      hidden: true,
    });
  }
  expect(preview['robots.txt']).toBe('User-agent: *\nDisallow: /\n');
  expect(preview['_headers']).toContain('X-Robots-Tag: noindex');
  expect(preview['_redirects']).toBeUndefined();
  expect(await paper.readPublic()).toEqual(before);
  expect(readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8')).toBe(record);
});

test('a preview refuses to take the place of the site', async () => {
  const paper = makeNewspaper(files);
  const run = await paper.run('build', '--drafts', '--out', 'public');
  expect(run.code).toBe(2);
  expect(run.stderr + run.stdout).toContain('A preview cannot go to `public/`');
  expect(existsSync(join(paper.root, 'public'))).toBe(false);
});
