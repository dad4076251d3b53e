import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { readRecordedSite } from '../../src/build/recorded.ts';
import { openFolderSite, readWithin } from '../../src/verify/folder-site.ts';
import { expectAnswers } from '../../src/serve/expected-answers.ts';
import { readHostRules } from '../../src/serve/host-rules.ts';
import type { VisitPlan } from '../../src/verify/index.ts';
import { ownAddresses } from '../../src/verify/site-addresses.ts';
import { openWebSite, type WebTools } from '../../src/verify/web-site.ts';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';

/** Where readers would find the newspaper of these tests. */
export const origin = 'https://test.example';

const settings = `title: The Test Gazette
url: ${origin}
sections:
  - { id: world, name: World }
images: { widths: [160] }
logo: logo.png
outputs: { search-page: false }
`;

/** Builds a newspaper of some articles, with a picture, a former address and a page that stays. */
export async function buildPaper(): Promise<Newspaper> {
  const days = Array.from({ length: 9 }, (_, index) => index + 1);
  const stories = days.map((day) => [
    `content/articles/world/story-${day}.md`,
    writeArticle({ headline: `Day ${day} of the talks`, published: `2022-01-0${day}T10:00:00Z` }),
  ]);
  const image = '{ src: lake.png, alt: A lake, caption: The lake., credit: NBC }';
  const paper = makeNewspaper({
    'content/site.yaml': settings,
    'content/articles/world/talks.md': writeArticle({ image, aliases: '[/old/talks/]' }),
    'content/pages/about.md': '---\ntitle: About us\n---\n\nWe write.\n',
    ...Object.fromEntries(stories),
  });
  const draw = (width: number) =>
    sharp({ create: { width, height: width, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
  writeFileSync(join(paper.root, 'content/articles/world/lake.png'), await draw(1200));
  writeFileSync(join(paper.root, 'content/logo.png'), await draw(512));
  const run = await paper.run('build', '--as-of', '2026-01-01');
  if (run.code !== 0) throw new Error(run.stdout + run.stderr);
  return paper;
}

/** Tools that do not wait. */
const tools: WebTools = {
  userAgent: 'Test/1',
  deadline: () => new AbortController().signal,
  wait: () => Promise.resolve(),
};

/** How the newspaper's site is looked at, at this address or in this folder. */
export async function planVisit({ root }: Newspaper, place: URL | string): Promise<VisitPlan> {
  const out = join(root, 'public');
  const read = (path: string) => readWithin(out, path);
  const site = place instanceof URL ? await openWebSite(place, tools) : openFolderSite(place);
  const state = { stateDir: join(root, '.broadsheet'), cacheDir: join(root, '.broadsheet/cache') };
  const recorded = await readRecordedSite(root, state);
  return {
    site,
    addresses: ownAddresses(origin, site.origin),
    sample: 4,
    hostFiles: expectAnswers(readHostRules(typeof place === 'string' ? place : out)),
    local: { name: 'public', read },
    ...(typeof place === 'string' && { folder: place }),
    ...(recorded && { recorded }),
  };
}
