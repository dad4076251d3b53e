import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from './newspaper.ts';
import { runHere } from './run-here.ts';

const talks = 'content/articles/world/talks.md';
const fair = 'content/articles/world/fair.md';
const site = 'content/site.yaml';

/** Builds, and tells how many pages had to be rendered. */
async function countRendered(paper: Newspaper, ...args: string[]): Promise<number> {
  const run = await paper.run('build', '--as-of', '2026-01-01', '--format', 'json', ...args);
  expect(run).toMatchObject({ code: 0 });
  const { counts }: { counts: { rendered: number } } = JSON.parse(run.stdout);
  return counts.rendered;
}

/** What a build without any memory makes of the newspaper. */
async function readClean(paper: Newspaper): Promise<Record<string, string>> {
  for (const folder of ['public', '.broadsheet']) rmSync(join(paper.root, folder), { recursive: true });
  expect(await runHere(['build', '--as-of', '2026-01-01'], paper.root)).toMatchObject({ code: 0 });
  return paper.readPublic();
}

function makePaper(): Newspaper {
  return makeNewspaper({ [fair]: writeArticle({ headline: 'The fair', tags: '[summer]' }) });
}

let published: Newspaper;

beforeAll(async () => {
  published = makePaper();
  await countRendered(published);
});
afterAll(() => rmSync(published.root, { recursive: true }));

/** The same newspaper, built by the program and copied since. */
function copyPublished(): Newspaper {
  const paper = makePaper();
  cpSync(published.root, paper.root, { recursive: true, preserveTimestamps: true });
  return paper;
}

test('a build renders what changed, and nothing where nothing did', async () => {
  const paper = makePaper();
  const all = await countRendered(paper);
  expect(all).toBeGreaterThan(20);
  expect(await countRendered(paper)).toBe(0);
  paper.write({ [fair]: writeArticle({ headline: 'The fair', tags: '[summer]' }, 'It rained.') });
  // The page and the feeds that carry it.
  const body = await countRendered(paper);
  expect(body).toBeGreaterThan(1);
  paper.write({ [fair]: writeArticle({ headline: 'It rained', tags: '[summer]' }, 'It rained.') });
  const headline = await countRendered(paper);
  expect(headline).toBeGreaterThan(body);
  expect(headline).toBeLessThan(all);
  const incremental = await paper.readPublic();
  expect(incremental).toEqual(await readClean(paper));
});

test.each([
  [
    'the words of a template',
    (paper: Newspaper) => paper.write({ 'templates/partials/footer.njk': '<footer>New</footer>' }),
  ],
  [
    'a setting',
    (paper: Newspaper) =>
      writeFileSync(join(paper.root, site), `${readFileSync(join(paper.root, site), 'utf8')}rawHtml: text\n`),
  ],
  ['a file that goes', (paper: Newspaper) => rmSync(join(paper.root, fair))],
  [
    'a file of the site that somebody changed',
    (paper: Newspaper) => writeFileSync(join(paper.root, 'public/index.html'), 'x'),
  ],
  [
    'a file of the site that somebody removed',
    (paper: Newspaper) => rmSync(join(paper.root, 'public/index.html')),
  ],
  [
    'a cache that is garbage',
    (paper: Newspaper) => writeFileSync(join(paper.root, '.broadsheet/cache/parsed.sqlite'), 'x'),
  ],
  [
    'a record that is garbage',
    (paper: Newspaper) => writeFileSync(join(paper.root, '.broadsheet/publication.json'), '{"public":1}'),
  ],
  [
    'a record of pages that is garbage',
    (paper: Newspaper) => {
      const folder = join(paper.root, '.broadsheet/cache/pages');
      for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"public":1}');
    },
  ],
  ['a draft', (paper: Newspaper) => paper.write({ [talks]: writeArticle({ draft: 'true' }) })],
])('after %s the site is the same as a clean build’s', async (_, change) => {
  const paper = copyPublished();
  change(paper);
  await countRendered(paper);
  const incremental = await paper.readPublic();
  expect(incremental).toEqual(await readClean(paper));
});

test('files that were only touched, or copied with new times, are not rendered again', async () => {
  const paper = copyPublished();
  const page = join(paper.root, 'public/index.html');
  utimesSync(page, 1, 1);
  expect(await countRendered(paper)).toBe(0);
  expect(statSync(page).mtimeMs).toBe(1000);
});

test('a page that is kept is looked through for what became a secret', async () => {
  const words = 'The minister will resign on Friday';
  const paper = makePaper();
  paper.write({
    [talks]: writeArticle({}, `${words}.`),
    'templates/partials/footer.njk': `<footer>${words}.</footer>`,
  });
  await countRendered(paper);
  paper.write({ [talks]: writeArticle({ draft: 'true' }, `${words}.`) });
  const run = await paper.run('build', '--as-of', '2026-01-01');
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('would show the text of an article that is a draft');
});

test('why a page was rendered is told on request', async () => {
  const paper = copyPublished();
  paper.write({ [fair]: writeArticle({ headline: 'It rained', tags: '[summer]' }) });
  const run = await paper.run('build', '--as-of', '2026-01-01', '--explain-rebuilds');
  expect(run.stderr).toMatch(/^world\/.*fair\/index\.html: .*\barticle\b/m);
  expect(run.stderr).toMatch(/^index\.html: .*\blead|secondary|rails|bands/m);
  expect((await paper.run('build', '--as-of', '2026-01-01', '--explain-rebuilds')).stderr).toContain(
    'No page was rendered',
  );
});

test('the search forgets the name of an author whose file is left out', async () => {
  const portrait = '{ src: ../jo.svg, alt: Somebody with a hat }';
  const paper = makePaper();
  paper.write({
    'content/authors/jo.md': `---\nname: Jo Finch\nimage: ${portrait}\n---\n`,
    'content/jo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><path d="M0 0h9v9z"/></svg>',
    [talks]: writeArticle({ noByline: 'x' }).replace('noByline: x', 'authors: [jo]'),
  });
  await countRendered(paper);
  rmSync(join(paper.root, 'content/jo.svg'));
  const args = ['build', '--as-of', '2026-01-01', '--keep-going'];
  await paper.run(...args);
  const incremental = await paper.readPublic();
  for (const folder of ['public', '.broadsheet']) rmSync(join(paper.root, folder), { recursive: true });
  expect(await paper.run(...args)).toMatchObject({ code: 1 });
  expect(incremental).toEqual(await paper.readPublic());
});
