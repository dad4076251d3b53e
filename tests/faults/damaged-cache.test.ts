import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishNewspaper } from '../../src/build/publish-newspaper.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { makeNewspaper, writeArticle } from '../commands/newspaper.ts';
import { readSite, type Site } from './editions.ts';

const home = mkdtempSync(join(tmpdir(), 'broadsheet-damaged-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A newspaper that was published, then edited; it is copied for each test. */
const published = join(home, 'published');
let clean: Site;
let cacheFiles: string[];

beforeAll(async () => {
  const picture = 'image: { src: lake.png, alt: A lake at dusk, caption: The lake., credit: NBC News }';
  const [talks, fair] = ['content/articles/world/talks.md', 'content/articles/world/fair.md'];
  const paper = makeNewspaper({
    'content/site.yaml':
      'title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\nimages: { widths: [64] }\n',
    [fair]: writeArticle({ headline: 'The fair' }),
  });
  mkdirSync(join(paper.root, 'content/images'), { recursive: true });
  await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#246' } })
    .png()
    .toFile(join(paper.root, 'content/images/lake.png'));
  paper.write({ [talks]: writeArticle().replace('headline:', `${picture}\nheadline:`) });
  await publish(paper.root);
  paper.write({ [fair]: writeArticle({ headline: 'The fair goes on' }) });
  cpSync(paper.root, published, { recursive: true });
  for (const folder of ['public', '.broadsheet']) rmSync(join(paper.root, folder), { recursive: true });
  await publish(paper.root);
  clean = readSite(join(paper.root, 'public'));
  rmSync(paper.root, { recursive: true });
  const names = readdirSync(join(published, '.broadsheet/cache'), { recursive: true, encoding: 'utf8' });
  cacheFiles = names.filter((name) => statSync(join(published, '.broadsheet/cache', name)).isFile());
}, 120_000);

/** Builds as the command does; tells the codes of the problems. */
async function publish(root: string): Promise<string[]> {
  const [out, stateDir] = [join(root, 'public'), join(root, '.broadsheet')];
  const place = { root, out, stateDir, cacheDir: join(stateDir, 'cache') };
  const options = { ...place, asOf: Date.UTC(2026, 0) as Instant, strict: false, keepGoing: false };
  const sink = await openDiskSink({ out, stateDir });
  const nowhere = Promise.resolve(undefined);
  const { problems } = await publishNewspaper(options, sink, () => {}, nowhere);
  return problems.map(({ code }) => code);
}

function copyPublished(): string {
  const root = mkdtempSync(join(home, 'copy-'));
  cpSync(published, root, { recursive: true, preserveTimestamps: true });
  return root;
}

const garbage = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256));

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['garbage', () => garbage],
  ['other JSON', () => Buffer.from('{"public":[{"a":null}]}')],
  [
    'spoilt in one place',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -9), Buffer.from('\0'), bytes.subarray(-8)]),
  ],
])('a cache of which every file is %s gives the same site', async (_, damage) => {
  const root = copyPublished();
  for (const name of cacheFiles) {
    const file = join(root, '.broadsheet/cache', name);
    writeFileSync(file, damage(readFileSync(file)));
  }
  expect(await publish(root)).not.toContain('damaged-record');
  expect(readSite(join(root, 'public'))).toEqual(clean);
});

test(
  'a cache of which one file, whichever, is another one’s gives the same site',
  { timeout: 120_000 },
  async () => {
    expect(cacheFiles.length).toBeGreaterThan(5);
    const root = copyPublished();
    const nameIn = (folder: string, name: string) => join(folder, '.broadsheet/cache', name);
    for (const [index, name] of cacheFiles.entries()) {
      const other = cacheFiles[(index + 1) % cacheFiles.length] ?? '';
      for (const folder of ['public', '.broadsheet'])
        cpSync(join(published, folder), join(root, folder), { recursive: true, preserveTimestamps: true });
      writeFileSync(nameIn(root, name), readFileSync(nameIn(published, other)));
      await publish(root);
      expect([name, readSite(join(root, 'public'))]).toEqual([name, clean]);
    }
  },
);

test('a journal that is no journal is forgotten', async () => {
  const root = copyPublished();
  writeFileSync(join(root, '.broadsheet/commit.json'), garbage);
  await publish(root);
  expect(readSite(join(root, 'public'))).toEqual(clean);
  expect(existsSync(join(root, '.broadsheet/commit.json'))).toBe(false);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -9)],
  ['garbage', () => garbage],
  ['without what matters', () => '{"public":[{"address":"/a/"}]}'],
])('a record of former addresses that is %s is told, and kept', async (_, damage) => {
  const root = copyPublished();
  const [file, kept] = ['publication.json', 'publication.damaged.json'].map((name) =>
    join(root, '.broadsheet', name),
  ) as [string, string];
  const damaged = Buffer.from(damage(readFileSync(file, 'utf8')));
  writeFileSync(file, damaged);
  expect(await publish(root)).toContain('damaged-record');
  expect(readSite(join(root, 'public'))).toEqual(clean);
  expect(readFileSync(kept)).toEqual(damaged);
  expect(await publish(root)).not.toContain('damaged-record');
});
