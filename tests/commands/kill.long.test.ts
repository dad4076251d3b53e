import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDiskSink } from '../../src/publish/disk.ts';
import { readFiles } from '../publish/disk-place.ts';
import { makeNewspaper, writeArticle } from './newspaper.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
const kills = 100;

/** Two editions that differ in every page, in what there is and in what is gone. */
function makeEdition(number: number): Record<string, string> {
  const articles = Array.from({ length: 60 }, (_, index) => [
    `content/articles/world/story-${index}.md`,
    writeArticle({
      headline: `Story ${index} of edition ${number}`,
      slug: `story-${index}-${(number * index) % 3}`,
    }),
  ]);
  return Object.fromEntries(articles);
}

/** Builds until the site is being published, and kills the build so many milliseconds later. */
async function buildAndKill(root: string, signal: NodeJS.Signals, delay: number): Promise<void> {
  const child = spawn(process.execPath, [cli, 'build', '--as-of', '2026-01-01'], { cwd: root });
  const ended = once(child, 'exit');
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('Publishing')) setTimeout(() => child.kill(signal), delay);
  });
  await ended;
}

async function readSite(root: string): Promise<Record<string, string>> {
  return readFiles(join(root, 'public'));
}

test(
  `after each of ${kills} kills the site is the old one or the new one`,
  { timeout: 900_000 },
  async () => {
    const paper = makeNewspaper();
    const editions: Record<string, string>[] = [];
    for (const number of [1, 2]) {
      paper.write(makeEdition(number));
      expect((await paper.run('build', '--as-of', '2026-01-01')).code).toBe(0);
      editions.push(await readSite(paper.root));
    }
    const stateDir = join(paper.root, '.broadsheet');
    const outcomes = new Set<number>();
    for (let round = 0; round < kills; round++) {
      paper.write(makeEdition(1 + (round % 2)));
      await buildAndKill(paper.root, round % 3 === 0 ? 'SIGINT' : 'SIGKILL', (round * 7) % 40);
      // What any next build does first.
      await (await openDiskSink({ out: join(paper.root, 'public'), stateDir })).discard();
      const site = await readSite(paper.root);
      const edition = editions.findIndex((one) => JSON.stringify(one) === JSON.stringify(site));
      expect({ round, known: edition !== -1 }).toEqual({ round, known: true });
      expect(
        readdirSync(stateDir).filter((name) => name.startsWith('.broadsheet-') || name === 'commit.json'),
      ).toEqual([]);
      outcomes.add(edition);
    }
    expect(outcomes.size).toBe(2);
  },
);
