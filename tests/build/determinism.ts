import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runBroadsheet } from '../commands/newspaper.ts';
import { type Dice, openDice } from './dice.ts';
import { readTree } from './edited-folder.ts';
import { openNewspaper, setKey, setSetting, writeArticle } from './edited-newspaper.ts';

const shuffleFolders = new URL('shuffle-folders.ts', import.meta.url);

/** The surroundings of a build, none of which may show in what it makes. */
export interface Surroundings {
  readonly zone: string;
  readonly locale: string;
  readonly threads: number;
  /** Whether an earlier build, of other surroundings, left its cache there. */
  readonly warm?: boolean;
}

const letters = [
  'Iğdır’da ILIK bir gün',
  'Ärger in Öhringen, Straße zu',
  'القاهرة 12',
  'Café ﬁn',
  'İstanbul',
  'zebra',
];

/** A newspaper in which machines could find many things to sort, to spell and to count in their own ways. */
function writePaper(): ReadonlyMap<string, string | Buffer> {
  const paper = openNewspaper();
  for (let number = 100; number < 180; number++) {
    const word = letters[number % letters.length] ?? '';
    const path = `content/articles/${number % 3 === 0 ? 'world' : 'sport'}/story-${number}.md`;
    paper.files.set(path, writeArticle(number));
    setKey(paper, path, 'headline', `${word} ${number}`);
    setKey(paper, path, 'tags', `["${word}", "${number % 7} Straße"]`);
    setKey(paper, path, 'authors', `["${word}"]`);
    setKey(paper, path, 'language', ['tr', 'de', 'ar', 'en', 'es'][number % 5]);
    setKey(paper, path, 'published', number % 2 === 0 ? '2025-12-31T23:30:00' : '2026-01-01');
  }
  for (const word of letters) {
    const title = `---\ntitle: ${word}\nslug: page-${letters.indexOf(word)}\n---\n\nWords.\n`;
    paper.files.set(`content/pages/${word.replaceAll(/[^a-zäö]/gi, '')}${word.length}.md`, title);
  }
  setSetting(paper, 'outputs', '{ search-page: true }');
  setSetting(paper, 'timeZone', 'America/New_York');
  return paper.files;
}

/** Writes the files in any order, with any times, into a folder of any name. */
function writeShuffled(root: string, files: ReadonlyMap<string, string | Buffer>, dice: Dice): void {
  for (const [name, content] of dice.shuffle([...files])) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const time = new Date(Date.UTC(2019, 0, 1) + dice.below(100_000_000));
    utimesSync(file, time, time);
  }
}

/** What a build made, and what it said, but for its folder and its duration. */
interface Made {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly said: string;
  /** What is recorded of it, but for the commit. */
  readonly provenance: string;
}

/** Builds the same newspaper in each of the surroundings, with the real command; tells where something is not as in the first. */
export async function findInfluences(places: readonly Surroundings[], seed: number): Promise<string[]> {
  const [first, ...others] = await buildEverywhere(places, seed);
  if (!first || first.files.size < 300) throw new Error('the newspaper is too small to prove anything');
  return others.flatMap((other, index) => {
    const names = listDifferences(first, other);
    const isSaid = places[index + 1]?.warm ? reportOf(first) === reportOf(other) : first.said === other.said;
    const isOfSame = first.provenance === other.provenance;
    return [...names, ...(isSaid ? [] : ['what is said']), ...(isOfSame ? [] : ['provenance'])].map(
      (name) => `${JSON.stringify(places[index + 1])}: ${name}`,
    );
  });
}

async function buildEverywhere(places: readonly Surroundings[], seed: number): Promise<Made[]> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-places-'));
  const [dice, files] = [openDice(seed), writePaper()];
  const made: Made[] = [];
  try {
    for (const [index, place] of places.entries()) {
      const root = join(home, 'x'.repeat(1 + index), `paper ${index}`);
      writeShuffled(root, files, dice);
      if (place.warm) {
        await buildAt(root, { zone: 'Asia/Tokyo', locale: 'ja_JP.UTF-8', threads: 1 });
        rmSync(join(root, dice.of(['public', '.broadsheet/cache/pages'])), { recursive: true });
      }
      const said = await buildAt(root, place);
      const provenance = readFileSync(join(root, '.broadsheet/provenance.json'), 'utf8');
      made.push({ files: readTree(join(root, 'public')), said, provenance });
    }
    return made;
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function buildAt(root: string, { zone, locale, threads }: Surroundings): Promise<string> {
  const args = ['build', '--as-of', '2026-01-10T12:00:00Z', '--format', 'json', '--threads', String(threads)];
  const env = {
    TZ: zone,
    LANG: locale,
    LC_ALL: locale,
    BROADSHEET_SEED: `${threads}`,
    NODE_OPTIONS: `--import ${shuffleFolders.href}`,
  };
  const { code, stdout, stderr } = await runBroadsheet(args, { cwd: root, env });
  if (code !== 0) throw new Error(`exit code ${code}: ${stdout}${stderr}`);
  const { durationMs: _, ...said } = JSON.parse(stdout) as Record<string, unknown>;
  return JSON.stringify(said).replaceAll(root, '<root>');
}

/** What a build that found some of its work done says, too. */
function reportOf({ said }: Made): string {
  return JSON.stringify((JSON.parse(said) as Record<string, unknown>)['problems']);
}

function listDifferences(one: Made, other: Made): string[] {
  const names = new Set([...one.files.keys(), ...other.files.keys()]);
  return [...names].filter((name) => !one.files.get(name)?.equals(other.files.get(name) ?? Buffer.of()));
}
