import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from './newspaper.ts';

const file = 'content/articles/world/talks.md';
const page = 'world/2022/01/09/talks/index.html';

/** Builds, and reads what `changes.json` says of every page: path -> change. */
async function publish(paper: Newspaper): Promise<Record<string, string>> {
  const run = await paper.run('build', '--as-of', '2026-01-01');
  expect(run).toMatchObject({ code: 0 });
  const told = JSON.parse(readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8'));
  const files: { path: string; change: string; what?: string }[] = told.files;
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  return Object.fromEntries(pages.map(({ path, change, what }) => [path, what ?? change]));
}

test('what a publication changed is told page by page, content apart from surroundings', async () => {
  const paper = makeNewspaper();
  const first = await publish(paper);
  expect(first).toMatchObject({ 'index.html': 'added', [page]: 'added' });
  expect(new Set(Object.values(first))).toEqual(new Set(['added']));
  expect(await publish(paper)).toEqual({});

  paper.write({ [file]: writeArticle({}, 'The talks ended.') });
  expect(await publish(paper)).toMatchObject({ [page]: 'content' });

  paper.write({ [file]: writeArticle({ headline: 'Talks end' }, 'The talks ended.') });
  expect(await publish(paper)).toMatchObject({ [page]: 'content', 'index.html': 'content' });

  paper.write({ 'templates/partials/footer.njk': '<footer>New</footer>' });
  const chrome = await publish(paper);
  expect(Object.keys(chrome).toSorted()).toEqual(Object.keys(first).toSorted());
  expect(new Set(Object.values(chrome))).toEqual(new Set(['surroundings']));

  paper.write({ [file]: writeArticle({ draft: 'true' }) });
  expect(await publish(paper)).toMatchObject({ [page]: 'removed', 'index.html': 'content' });
});

test('a build that publishes nothing leaves the record as it was', async () => {
  const paper = makeNewspaper();
  await publish(paper);
  const before = readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8');
  paper.write({ [file]: writeArticle({ published: 'soon' }) });
  expect((await paper.run('build')).code).toBe(1);
  expect(readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8')).toBe(before);
});

test('feeds and the sitemap change with the words of an article, and not with what is around them', async () => {
  const paper = makeNewspaper();
  await publish(paper);
  const machines = ['rss.xml', 'atom.xml', 'feed.json'];
  const before = await paper.readPublic();
  paper.write({ 'templates/partials/footer.njk': '<footer>New</footer>' });
  await publish(paper);
  const redressed = await paper.readPublic();
  expect(machines.map((path) => redressed[path])).toEqual(machines.map((path) => before[path]));

  paper.write({ [file]: writeArticle({}, 'The talks ended.') });
  await publish(paper);
  const rewritten = await paper.readPublic();
  for (const path of machines) expect(rewritten[path]).toContain('The talks ended.');
});

test('a record that cannot be written is an error of the machine', async () => {
  const paper = makeNewspaper();
  await publish(paper);
  rmSync(join(paper.root, '.broadsheet/changes.json'));
  mkdirSync(join(paper.root, '.broadsheet/changes.json'));
  const run = await paper.run('build');
  expect(run.code).toBe(2);
  expect(run.stdout).toContain('cache-not-writable');
});
