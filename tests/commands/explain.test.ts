import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Explanation } from '../../src/model/explanation.ts';
import { hashFiles } from './hash-files.ts';
import { makeNewspaper, type Newspaper, runBroadsheet, writeArticle } from './newspaper.ts';
import { runHere } from './run-here.ts';

const talks = 'content/articles/world/talks.md';
const fair = 'content/articles/world/2022-01-10-fair.md';
const asOf = ['--as-of', '2026-01-01'];
const picture = join(import.meta.dirname, '../../content/images/geneva-lake.jpg');

const fairArticle = writeArticle(
  {
    headline: 'The fair',
    published: '2022-01-10',
    id: 'fair-2022',
    tags: '[Fairs]',
    related: '[world/talks]',
  },
  'It follows [the talks](talks.md).',
);

function makePaper(files: Record<string, string> = {}): Newspaper {
  return makeNewspaper({ [fair]: fairArticle, ...files });
}

async function publish(paper: Newspaper): Promise<void> {
  const run = await runHere(['build', ...asOf], paper.root);
  expect(run).toMatchObject({ code: 0 });
}

async function ask(paper: Newspaper, path: string): Promise<Explanation> {
  const run = await runHere(['explain', path, ...asOf, '--format', 'json'], paper.root);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(run.stdout) as Explanation;
}

async function askKind<Kind extends Explanation['kind']>(kind: Kind, paper: Newspaper, path: string) {
  const explanation = await ask(paper, path);
  expect(explanation.kind).toBe(kind);
  return explanation as Extract<Explanation, { kind: Kind }>;
}

test('an article tells of each value where it came from', async () => {
  const { stdout, code } = await makePaper().run('explain', fair, ...asOf);
  expect(code).toBe(0);
  expect(stdout).toContain(`${fair}\n  “The fair” is published since 2022-01-10T00:00:00-05:00\n`);
  const rows = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
  expect(rows).toContainEqual(['headline', 'The fair', 'line 2: headline']);
  expect(rows).toContainEqual(['slug', 'fair', "the file's name"]);
  expect(rows).toContainEqual(['section', 'world', 'the folder']);
  expect(rows).toContainEqual(['permalink', '/world/2022/01/10/fair/', 'default of site.yaml: permalink']);
  expect(rows).toContainEqual(['seoTitle', 'The fair', 'default: the headline']);
});

test('a setting that is written is told with its line', async () => {
  const paper = makePaper();
  const settings = readFileSync(join(paper.root, 'content/site.yaml'), 'utf8');
  paper.write({ 'content/site.yaml': `${settings}permalink: "/{section}/{slug}/"\n` });
  expect((await paper.run('explain', fair, ...asOf)).stdout).toMatch(
    /permalink +\/world\/fair\/ +site\.yaml, line 6: permalink/,
  );
});

test('an article tells on which pages it stands and where, and who links to it', async () => {
  const paper = makePaper();
  const { pages, links } = await askKind('article', paper, talks);
  const shown = Object.fromEntries(pages.map(({ path, places }) => [path, places.join(', ')]));
  expect(shown).toMatchObject({
    'world/2022/01/09/talks/index.html': 'itself',
    'world/2022/01/10/fair/index.html': 'related 1, neighbours older',
    'index.html': 'secondary 1',
    'world/index.html': 'list cards 2',
    'archive/2022/01/index.html': 'days 2 headlines 1',
    'rss.xml': 'items 2',
    'feed.json': 'items 2',
  });
  expect(Object.keys(shown).some((path) => path.startsWith('tags/'))).toBe(false);
  expect(links.in).toEqual([fair]);
  const fed = (await askKind('article', paper, fair)).pages.map(({ path }) => path);
  expect(fed).toEqual(expect.arrayContaining(['rss.xml', 'atom.xml', 'tags/fairs/index.html']));
});

test('the links and pictures of an article are told with what they lead to', async () => {
  const paper = makePaper();
  mkdirSync(join(paper.root, 'content/images'));
  cpSync(picture, join(paper.root, 'content/images/lake.jpg'));
  paper.write({ [talks]: writeArticle({ image: '{ src: lake.jpg, alt: A lake at dusk, credit: NBC }' }) });
  const article = await askKind('article', paper, talks);
  expect(article.pictures).toMatchObject([
    { use: 'lead', written: 'lake.jpg', file: 'content/images/lake.jpg' },
  ]);
  const [variant] = article.pictures[0]?.variants ?? [];
  expect((await askKind('article', paper, fair)).links.out).toMatchObject([
    { target: talks, address: '/world/2022/01/09/talks/' },
  ]);
  const original = await askKind('picture', paper, 'content/images/lake.jpg');
  expect(original).toMatchObject({ kind: 'picture', usedBy: [talks], picture: { format: 'jpeg' } });
  expect(original.pages).toContain('world/2022/01/09/talks/index.html');
  expect(await ask(paper, `public/${variant}`)).toMatchObject({
    kind: 'file',
    what: expect.stringContaining('of `content/images/lake.jpg`'),
    sources: ['content/images/lake.jpg'],
  });
});

test.each([
  ['its file', fair],
  ['its path below articles/', 'world/2022-01-10-fair.md'],
  ['its id', 'fair-2022'],
  ['its slug', 'fair'],
  ['its address', '/world/2022/01/10/fair/'],
  ['its address without the last slash', '/world/2022/01/10/fair'],
  ['its address with the origin', 'https://test.example/world/2022/01/10/fair/'],
])('an article is found by %s', async (_, path) => {
  expect(await ask(makePaper(), path)).toMatchObject({ kind: 'article', source: fair });
});

test('an article whose name is written in another form of Unicode is found', async () => {
  const paper = makePaper({ ['content/articles/world/2022-01-11-cafe\u0301.md']: writeArticle() });
  expect(await ask(paper, 'content/articles/world/2022-01-11-caf\u00e9.md')).toMatchObject({
    kind: 'article',
    standing: { published: true },
  });
});

test('a file is seen from the current folder, too', async () => {
  const { root } = makePaper();
  const cwd = join(root, 'content/articles/world');
  const { stdout } = await runBroadsheet(['explain', 'talks.md', '--root', root, ...asOf], { cwd });
  expect(stdout).toContain(`${talks}\n`);
});

test.each([
  [{ draft: 'true' }, 'is a draft', []],
  [
    { embargo: '2026-03-01 06:00', expires: '2026-05-01' },
    'is under embargo',
    ['2026-03-01T06:00:00-05:00 comes out of embargo', '2026-05-01T00:00:00-04:00 expires'],
  ],
  [
    { published: '2026-03-01 06:00' },
    'is not published yet',
    ['2026-03-01T06:00:00-05:00 is published', '2026-03-03T06:00:00-05:00 leaves the news sitemap'],
  ],
  [{ expires: '2025-12-01' }, 'has expired', []],
])('an article with %j tells that it %s, and what changes that', async (fields, because, changes) => {
  const article = await askKind('article', makePaper({ [talks]: writeArticle(fields) }), talks);
  expect(article.standing).toMatchObject({ published: false, because });
  const told = article.standing?.changes.map(({ at, what }) => `${at} ${what}`);
  expect(told).toEqual(changes);
  expect(article.pages.filter(({ path }) => path !== '_redirects')).toEqual([]);
});

test('an article with errors tells these, and that is a failure', async () => {
  const { code, stdout } = await makePaper({ [talks]: writeArticle({ published: 'soon' }) }).run(
    'explain',
    talks,
  );
  expect(code).toBe(1);
  expect(stdout).toContain('invalid-date');
  expect(stdout).toContain(`${talks}:4`);
});

test('why a page is rendered next is told, and that it is kept where nothing changed', async () => {
  const paper = makePaper();
  expect((await askKind('article', paper, talks)).fate).toMatchObject({
    next: 'rendered',
    why: ['the page is new'],
  });
  await publish(paper);
  const { fate } = await askKind('article', paper, talks);
  expect(fate).toMatchObject({
    next: 'kept',
    why: [],
    last: { change: 'added', asOf: '2026-01-01T00:00:00-05:00' },
  });
  paper.write({ [fair]: fairArticle.replace('The fair', 'The great fair') });
  expect((await askKind('article', paper, talks)).fate).toMatchObject({
    next: 'rendered',
    why: ['neighbours', 'latest'],
  });
  await publish(paper);
  expect((await askKind('article', paper, talks)).fate).toMatchObject({
    next: 'kept',
    last: { change: 'changed', what: 'surroundings' },
  });
  writeFileSync(join(paper.root, 'public/world/2022/01/09/talks/index.html'), 'spoilt');
  expect((await askKind('article', paper, talks)).fate).toMatchObject({
    why: ['its file is not what was published'],
  });
});

test('a page of the site tells who planned it, its templates, what it shows and its file', async () => {
  const paper = makePaper({ 'templates/partials/card.njk': '{% extends "default/partials/card.njk" %}' });
  await publish(paper);
  const file = join(paper.root, 'public/index.html');
  const page = await askKind('file', paper, 'public/index.html');
  expect(page).toMatchObject({ output: 'front-page', permalink: '/', articles: [fair, talks] });
  expect(page.disk).toMatchObject({ size: statSync(file).size });
  expect(page.templates[0]).toEqual({ name: 'layouts/front.njk', owner: 'default theme' });
  expect(page.templates).toContainEqual({ name: 'partials/card.njk', owner: 'newspaper' });
  expect(page.fate).toMatchObject({ next: 'kept' });
  expect(await ask(paper, '/')).toEqual(page);
  const template = await askKind('source', paper, 'templates/partials/card.njk');
  expect(template.what).toContain("newspaper's own");
  expect(template.pages).toContain('index.html');
  expect(template.pages).not.toContain('rss.xml');
});

test('a file without a page of its own tells what it is for', async () => {
  const paper = makePaper({
    'content/front-page.yaml': 'lead: { article: fair-2022 }\n',
    'content/pages/about.md': '---\ntitle: About us\n---\nWe are.\n',
    'content/pages/jobs.md': '---\ntitle: Jobs\ndraft: true\n---\nNone.\n',
    'content/authors/ruth.md': '---\nname: Ruth\n---\nA reporter.\n',
    'content/notes.txt': 'mine',
    [talks]: writeArticle({ authors: '[ruth]' }).replace('noByline: agency report\n', ''),
  });
  const tell = async (path: string) => (await askKind('source', paper, path)).what;
  expect(await tell('content/site.yaml')).toContain('settings');
  expect(await askKind('source', paper, 'content/front-page.yaml')).toMatchObject({ pages: ['index.html'] });
  expect(await tell('content/pages/jobs.md')).toBe('not on the site: it is a draft');
  expect(await tell('content/notes.txt')).toBe('a file that nothing names');
  expect(await tell('templates/assets/style.css')).toMatch(/at \/assets\/style-\w+\.css on the site/);
  expect(await askKind('file', paper, 'content/pages/about.md')).toMatchObject({ permalink: '/about/' });
  expect(await askKind('file', paper, 'content/authors/ruth.md')).toMatchObject({
    permalink: '/authors/ruth/',
    articles: [talks],
  });
});

test('a file that nobody planned is told as such', async () => {
  const paper = makePaper();
  await publish(paper);
  writeFileSync(join(paper.root, 'public/mine.txt'), 'mine');
  expect((await askKind('file', paper, 'public/mine.txt')).what).toContain('not planned by Broadsheet');
  expect((await askKind('file', paper, 'public/.broadsheet-output')).what).toContain('outlives every build');
  expect((await askKind('file', paper, 'public/pagefind/pagefind-entry.json')).what).toContain(
    'search index',
  );
});

test('a name that nothing has is misuse, and a similar one is proposed', async () => {
  const { code, stdout, stderr } = await makePaper().run('explain', 'fiar-2022');
  expect(code).toBe(2);
  expect(stdout + stderr).toContain('did you mean `fair-2022`?');
});

test('a slug of two articles is told with both files', async () => {
  const other = 'content/articles/world/2021-02-03-fair.md';
  const { code, stdout } = await makePaper({ [other]: writeArticle({ published: '2021-02-03' }) }).run(
    'explain',
    'fair',
  );
  expect(code).toBe(2);
  expect(stdout).toContain(`\`${other}\``);
});

test('a former address counts as what it leads to', async () => {
  const paper = makePaper({ [talks]: writeArticle({ aliases: '[/old-talks/]' }) });
  expect(await ask(paper, '/old-talks/')).toMatchObject({ source: talks });
});

test('neither the newspaper, nor the site, nor what is remembered is touched', async () => {
  const paper = makePaper();
  const unbuilt = hashFiles(paper.root);
  await ask(paper, talks);
  expect(hashFiles(paper.root)).toEqual(unbuilt);
  await publish(paper);
  paper.write({ [fair]: fairArticle });
  const edited = hashFiles(paper.root);
  await ask(paper, talks);
  await ask(paper, 'public/index.html');
  expect(hashFiles(paper.root)).toEqual(edited);
});
