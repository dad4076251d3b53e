import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishNewspaper } from '../../src/build/publish-newspaper.ts';
import { recallOutcome } from '../../src/build/outcome.ts';
import type { BuildOptions, BuildResult } from '../../src/model/build.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { makeNewspaper, writeArticle } from '../commands/newspaper.ts';

const home = mkdtempSync(join(tmpdir(), 'broadsheet-outcome-'));
afterAll(() => rmSync(home, { recursive: true }));

const noon = Date.parse('2026-01-01T12:00:00Z') as Instant;
const evening = Date.parse('2026-01-01T18:00:00Z') as Instant;
const [article, picture] = ['content/articles/world/talks.md', 'content/images/lake.png'];
const unused = 'content/images/unused.png';

/** A newspaper that was published at noon, with a warning; another article comes in the evening. */
const published = join(home, 'published');

beforeAll(async () => {
  const image = 'image: { src: lake.png, alt: A lake at dusk, caption: The lake., credit: NBC News }';
  const paper = makeNewspaper({
    [article]: writeArticle({ headline: 'Talks '.repeat(20) }).replace('---\n', `---\n${image}\n`),
    'content/articles/world/later.md': writeArticle({
      headline: 'Later',
      embargo: '2026-01-01T18:00:00Z',
    }),
    'templates/partials/footer.njk': '<footer>Ours</footer>',
    'content/site.yaml':
      'title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\nimages: { widths: [64] }\n',
    [unused]: '',
    [picture]: '',
  });
  await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#246' } })
    .png()
    .toFile(join(paper.root, picture));
  const { problems, published: isDone } = await publish(paper.root);
  if (!isDone) throw new Error(JSON.stringify(problems));
  cpSync(paper.root, published, { recursive: true, preserveTimestamps: true });
  rmSync(paper.root, { recursive: true });
}, 120_000);

function choose(root: string, chosen: Partial<BuildOptions> = {}): BuildOptions {
  const [out, stateDir] = [join(root, 'public'), join(root, '.broadsheet')];
  const place = { root, out, stateDir, cacheDir: join(stateDir, 'cache') };
  return { ...place, asOf: noon, strict: false, keepGoing: false, ...chosen };
}

function publish(root: string, chosen: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const options = choose(root, chosen);
  const nowhere = Promise.resolve(undefined);
  return openDiskSink(options).then((sink) => publishNewspaper(options, sink, () => {}, nowhere));
}

/** A copy on another path, with other times of change. */
function copyPublished(): string {
  const root = mkdtempSync(join(home, 'copy-'));
  cpSync(published, root, { recursive: true, preserveTimestamps: true });
  return root;
}

/** Whether the newspaper was built, rather than known to come to the same. */
function wasBuilt({ site }: BuildResult): boolean {
  return site !== undefined;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('where nothing has changed nothing is built, and all is told as if it had been', async () => {
  const root = copyPublished();
  const first = await publish(root, { keepGoing: true });
  expect(wasBuilt(first)).toBe(true);
  const again = await publish(root, { keepGoing: true, asOf: (noon + 60_000) as Instant });
  expect(wasBuilt(again)).toBe(false);
  expect(again.problems).toEqual(first.problems);
  expect(again.problems).toMatchObject([{ code: 'headline-length' }]);
  expect(again).toMatchObject({
    published: true,
    rebuilt: [],
    counts: { ...first.counts, rendered: 0, pictures: { encoded: 0 } },
    changes: { added: [], changed: [], removed: [], kept: first.changes?.kept },
  });
  const told = readJson(join(root, '.broadsheet/changes.json'));
  expect(told).toEqual({ asOf: '2026-01-01T12:01:00.000Z', since: '2026-01-01T12:00:00.000Z', files: [] });
  expect(readJson(join(root, '.broadsheet/provenance.json'))).toMatchObject({
    asOf: '2026-01-01T12:01:00.000Z',
  });
});

test.each<[string, (root: string) => void]>([
  ['nothing but the times of all files, and their path', () => undefined],
  [
    'a picture that nobody names',
    (root) => writeFileSync(join(root, unused), 'It is not looked at, so its bytes do not matter.'),
  ],
])('a build that differs in %s comes to the same', async (_, edit) => {
  const root = copyPublished();
  edit(root);
  expect(wasBuilt(await publish(root))).toBe(false);
});

const append = (path: string) => (root: string) =>
  writeFileSync(join(root, path), Buffer.concat([readFileSync(join(root, path)), Buffer.from('\n')]));
const remove = (path: string) => (root: string) => rmSync(join(root, path));
const page = 'public/world/2022/01/09/talks/index.html';

test.each<[string, (root: string) => void]>([
  ['an article', append(article)],
  ['an article, whose size and time are as they were', editUnnoticed],
  ['an article less', remove('content/articles/world/later.md')],
  [
    'an article more',
    (root) => writeFileSync(join(root, 'content/articles/world/more.md'), writeArticle({ headline: 'More' })),
  ],
  ['a picture', append(picture)],
  ['a file that nobody names more', (root) => writeFileSync(join(root, 'content/more.txt'), '')],
  ['the settings', append('content/site.yaml')],
  ['a template', append('templates/partials/footer.njk')],
  ['a template more', (root) => writeFileSync(join(root, 'templates/partials/more.njk'), '')],
  ['a page that somebody has edited', append(page)],
  ['a page that is gone', remove(page)],
  ['a file that stands beside the pages', (root) => writeFileSync(join(root, 'public/note.txt'), '')],
  ['the record of addresses', append('.broadsheet/publication.json')],
  ['the record of what was made', remove('.broadsheet/provenance.json')],
  ['what is remembered of the build', append('.broadsheet/cache/outcome.json')],
])('a build that differs in %s is one', async (_, edit) => {
  const root = copyPublished();
  edit(root);
  expect(wasBuilt(await publish(root))).toBe(true);
});

/** As a program does that copies files with their times. */
function editUnnoticed(root: string): void {
  const file = join(root, article);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('went', 'were'));
  utimesSync(file, atime, mtime);
}

test.each<[string, Partial<BuildOptions>, boolean]>([
  ['at a moment before an embargo ends', { asOf: (evening - 1) as Instant }, false],
  ['at the moment at which it ends', { asOf: evening }, true],
  ['at a moment before the last build', { asOf: (noon - 1) as Instant }, true],
  ['that keeps going', { keepGoing: true }, true],
  ['with other threads', { threads: 1 }, false],
])('a build %s', async (_, chosen, isOne) => {
  expect(wasBuilt(await publish(copyPublished(), chosen))).toBe(isOne);
});

test('what can only be said once of a change is not said again', async () => {
  const root = copyPublished();
  const text = readFileSync(join(root, article), 'utf8');
  writeFileSync(join(root, article), text.replace('---\n', '---\nupdated: 2022-01-10T10:00:00Z\n'));
  const [first, again] = [await publish(root), await publish(root)];
  expect(first.problems.map(({ code }) => code)).toEqual(['headline-length', 'silent-update']);
  expect(again.problems.map(({ code }) => code)).toEqual(['headline-length']);
  expect(wasBuilt(again)).toBe(false);
});

test('a build that fails leaves what the one before came to', async () => {
  const root = copyPublished();
  const text = readFileSync(join(root, article), 'utf8');
  writeFileSync(join(root, article), text.replace('headline:', 'headlin:'));
  expect((await publish(root)).published).toBe(false);
  writeFileSync(join(root, article), text);
  expect(wasBuilt(await publish(root))).toBe(false);
  expect(existsSync(join(root, page))).toBe(true);
});

/** What is known of the newspaper, if all its files have this stamp. */
async function recall(root: string, stamp: string): Promise<BuildResult | undefined> {
  const options = choose(root);
  return recallOutcome(
    options,
    await openDiskSink(options),
    () => stamp,
    () => {},
  );
}

test('a file of another size or time is read, and its bytes decide', async () => {
  expect(await recall(copyPublished(), '1 2 3')).toMatchObject({ published: true });
  const root = copyPublished();
  append(article)(root);
  expect(await recall(root, '1 2 3')).toBeUndefined();
});

test('where many files have other times these are written down, and then they need not be read', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `content/articles/world/story-${index}.md`);
  const stories = names.map((name, index) => [name, writeArticle({ headline: `Story number ${index}` })]);
  const { root } = makeNewspaper(Object.fromEntries(stories));
  await publish(root);
  expect(await recall(root, '1 2 3')).toMatchObject({ published: true });
  append(names[7] ?? '')(root);
  expect(await recall(root, '1 2 3')).toMatchObject({ published: true });
  expect(await recall(root, '1 2 4')).toBeUndefined();
});
