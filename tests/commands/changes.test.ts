import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from './newspaper.ts';
import { stayHere } from './run-here.ts';

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
  const paper = stayHere(makeNewspaper());
  await publish(paper);
  const before = readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8');
  paper.write({ [file]: writeArticle({ published: 'soon' }) });
  expect((await paper.run('build')).code).toBe(1);
  expect(readFileSync(join(paper.root, '.broadsheet/changes.json'), 'utf8')).toBe(before);
});

test('feeds and the sitemap change with the words of an article, and not with what is around them', async () => {
  const paper = stayHere(makeNewspaper());
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
  const paper = stayHere(makeNewspaper());
  await publish(paper);
  rmSync(join(paper.root, '.broadsheet/changes.json'));
  mkdirSync(join(paper.root, '.broadsheet/changes.json'));
  const run = await paper.run('build');
  expect(run.code).toBe(2);
  expect(run.stdout).toContain('cache-not-writable');
});

test('the command tells of pages by their headlines, against the publication before, and what only a preview has', async () => {
  const paper = makeNewspaper();
  const tell = async (...args: string[]) =>
    JSON.parse((await paper.run('changes', '--format', 'json', ...args)).stdout);
  expect(await paper.run('changes')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('error  nothing-published'),
  });
  await publish(paper);
  const first = await tell();
  expect(first).not.toHaveProperty('since');
  expect(first.added).toContainEqual({ url: '/world/2022/01/09/talks/', headline: 'Talks in Geneva' });

  paper.write({
    [file]: writeArticle({ headline: '"Talks <end> & [go](on)"' }),
    'content/articles/world/more.md': writeArticle({ headline: 'More', draft: 'true' }),
  });
  await publish(paper);
  expect(await paper.run('build', '--drafts', '--out', 'preview')).toMatchObject({ code: 0 });
  const second = await tell('--preview', 'preview');
  expect(second).toMatchObject({ since: '2026-01-01T05:00:00.000Z', added: [], removed: [] });
  expect(second.changed).toContainEqual({
    url: '/world/2022/01/09/talks/',
    headline: 'Talks <end> & [go](on)',
  });
  expect(second.withheld).toEqual([{ url: '/world/2022/01/09/more/', headline: 'More' }]);
  const { stdout } = await paper.run('changes', '--format', 'markdown', '--site', 'https://preview.example/');
  expect(stdout).toContain(
    '- [Talks &#60;end&#62; &#38; &#91;go&#93;&#40;on&#41;](<https://preview.example/world/2022/01/09/talks/>)\n',
  );
  rmSync(join(paper.root, file));
  await publish(paper);
  expect((await tell()).removed).toContainEqual({ url: '/world/2022/01/09/talks/' });
});

test.each([
  [['--site', 'javascript:alert(1)'], ''],
  [['--preview', 'no-such-folder'], 'error  unknown-path'],
])('what is no place to look at pages is misuse: %j', async (args, told) => {
  const paper = stayHere(makeNewspaper());
  await publish(paper);
  expect(await paper.run('changes', ...args)).toMatchObject({
    code: 2,
    stdout: expect.stringContaining(told),
  });
});
