import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { openRounds, type Rounds } from '../../src/dev/rounds.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import type { Instant } from '../../src/model/time.ts';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';

let paper: Newspaper;
let rounds: Rounds;
const talks = 'content/articles/world/talks.md';
const page = 'world/2022/01/09/talks/index.html' as OutputPath;

beforeEach(() => {
  paper = makeNewspaper();
  rounds = open(join(paper.root, '.broadsheet'));
});

function open(stateDir: string): Rounds {
  const { root } = paper;
  const folders = { root, out: join(root, 'public'), stateDir, cacheDir: join(stateDir, 'cache') };
  const readClock = () => Date.parse('2026-01-01T00:00:00Z') as Instant;
  return openRounds({ ...folders, readClock, drafts: true, strict: false, keepGoing: false });
}

function save(files: Record<string, string>) {
  paper.write(files);
  return rounds.build(new Set(Object.keys(files).map((file) => join(paper.root, file))));
}

const read = () => Buffer.from(rounds.files.get(page) ?? []).toString();

test('a save changes the page, and renders no other one than those that show it', async () => {
  await rounds.build(undefined);
  const { published, rebuilt, changes } = await save({ [talks]: writeArticle({}, 'They went *on*.') });
  expect(published).toBe(true);
  expect(read()).toContain('They went <em>on</em>.');
  expect(rebuilt?.map(({ path }) => path)).toContain(page);
  expect(changes?.kept).toBeGreaterThan(0);
});

test('the search follows once it is asked for, and pages do not wait for it', async () => {
  await rounds.build(undefined);
  const listSearch = ({ files }: Rounds) =>
    [...files]
      .filter(([path]) => path.startsWith('pagefind/'))
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const search = () => listSearch(rounds);
  const before = search();
  expect(rounds.isSearchLate()).toBe(false);
  await save({ [talks]: writeArticle({}, 'They went into the mezzanine.') });
  expect(read()).toContain('mezzanine');
  expect(search()).toEqual(before);
  expect(rounds.isSearchLate()).toBe(true);
  expect(await rounds.index()).toMatchObject({ published: true, rebuilt: [] });
  expect(rounds.isSearchLate()).toBe(false);
  expect(search()).not.toEqual(before);
  const fresh = open(join(paper.root, '.fresh'));
  await fresh.build(undefined);
  expect(search()).toEqual(listSearch(fresh));
  expect(await rounds.index()).toMatchObject({
    published: true,
    changes: { added: [], changed: [], removed: [] },
  });
});

test('drafts are shown and marked', async () => {
  await save({ [talks]: writeArticle({ draft: 'true' }) });
  expect(read()).toContain('The talks went on.');
});

test('an error leaves the last good site, and goes away when it is mended', async () => {
  await rounds.build(undefined);
  const before = read();
  const wrong = await save({ [talks]: writeArticle({ headlne: 'x' }) });
  expect([wrong.published, wrong.problems.map(({ code }) => code)]).toEqual([false, ['unknown-field']]);
  expect(read()).toBe(before);
  const mended = await save({ [talks]: writeArticle({ headline: 'Talks have ended' }) });
  expect([mended.published, mended.problems]).toEqual([true, []]);
  expect(read()).toContain('Talks have ended');
});

test('a template that is wrong is told, and nothing else is forgotten', async () => {
  await rounds.build(undefined);
  const wrong = await save({ 'templates/partials/footer.njk': '{% if %}' });
  expect(wrong.published).toBe(false);
  expect(wrong.problems[0]?.place?.file).toBe('templates/partials/footer.njk');
  await save({ 'templates/partials/footer.njk': '<footer>Mended</footer>' });
  expect(read()).toContain('Mended');
});

test('a picture that is still being copied is an error that mends itself', async () => {
  const whole = join(paper.root, 'whole.png');
  const colours = { r: 200, g: 90, b: 30 };
  writeFileSync(
    whole,
    await sharp({ create: { width: 1200, height: 900, channels: 3, background: colours } })
      .png()
      .toBuffer(),
  );
  const picture = join(paper.root, 'content/images/lake.png');
  const image = '{ src: lake.png, alt: A lake, caption: At dusk, credit: Us }';
  paper.write({ 'content/images/lake.png': '' });
  copyFileSync(whole, picture);
  truncateSync(picture, 200);
  paper.write({ [talks]: writeArticle({ image }) });
  const cut = await rounds.build(undefined);
  expect([cut.published, cut.problems.map(({ code }) => code)]).toEqual([false, ['refused-picture']]);
  copyFileSync(whole, picture);
  const done = await rounds.build(new Set([picture]));
  expect([done.published, done.problems]).toEqual([true, []]);
});

test("of an author's picture that is replaced nothing is left, also where feeds only have summaries", async () => {
  const settings = readFileSync(join(paper.root, 'content/site.yaml'), 'utf8');
  const picture = join(paper.root, 'content/images/lake.png');
  const draw = async (r: number): Promise<void> => {
    const background = { r, g: 90, b: 30 };
    const drawn = sharp({ create: { width: 1200, height: 900, channels: 3, background } }).png();
    writeFileSync(picture, await drawn.toBuffer());
  };
  paper.write({
    'content/site.yaml': `${settings}feeds: { content: summary }\n`,
    'content/images/lake.png': '',
    'content/authors/ana.md':
      '---\nname: Ana\nimage: { src: lake.png, alt: Ana at a lake, credit: Us }\n---\n',
    [talks]: writeArticle().replace('noByline: agency report', 'authors: [ana]'),
  });
  await draw(200);
  await rounds.build(undefined);
  const list = () => [...rounds.files.keys()].filter((path) => path.startsWith('assets/images/lake-'));
  const before = new Set(list());
  expect(before.size).toBeGreaterThan(3);
  await draw(20);
  await rounds.build(new Set([picture]));
  expect(list().filter((path) => before.has(path))).toEqual([]);
});

test('an article that is moved away and back is as it was', async () => {
  await rounds.build(undefined);
  const before = read();
  const [here, there] = [join(paper.root, talks), join(paper.root, 'talks.md')];
  renameSync(here, there);
  await rounds.build(new Set([here]));
  expect(rounds.files.has(page)).toBe(false);
  renameSync(there, here);
  await rounds.build(new Set([here]));
  expect(read()).toBe(before);
});

test('without its cache it goes on', async () => {
  await rounds.build(undefined);
  rmSync(join(paper.root, '.broadsheet/cache'), { recursive: true });
  const { published, fault } = await save({ [talks]: writeArticle({}, 'They went *on*.') });
  expect([published, fault]).toEqual([true, undefined]);
  expect(read()).toContain('They went <em>on</em>.');
});

test('settings are read again when they change', async () => {
  await rounds.build(undefined);
  const settings = readFileSync(join(paper.root, 'content/site.yaml'), 'utf8');
  await save({ 'content/site.yaml': settings.replace('The Test Gazette', 'The Other Gazette') });
  expect(read()).toContain('The Other Gazette');
});
