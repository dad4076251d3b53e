import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCrew } from '../../src/build/crew.ts';
import { listExternalLinks } from '../../src/build/external-links.ts';
import { gatherContent } from '../../src/build/gather.ts';
import { reportFindings } from '../../src/build/problems.ts';
import { loadSettings } from '../../src/build/settings.ts';
import { settleSite } from '../../src/build/settle.ts';
import { loadTheme } from '../../src/build/theme.ts';
import { checks } from '../../src/checks/index.ts';
import { runExternalChecks } from '../../src/checks/run.ts';
import type { Problem } from '../../src/model/problem.ts';
import { instant } from '../site/sample-article.ts';
import { type Fixture, fixtures, mark } from './fixtures.ts';

const base = mkdtempSync(join(tmpdir(), 'broadsheet-fixtures-'));
const cacheDir = join(base, 'cache');
const pictures = new Map<string, Buffer>();
const settings =
  'title: Gazette\nurl: https://gazette.example\nsections:\n  - { id: world, name: World }\nchecks:\n  address-taken: warning\n';
const author = '---\nname: Ana Ruiz\n---\nReports.\n';

beforeAll(async () => {
  const draw = (width: number) => sharp({ create: { channels: 3, background: 'navy', height: 600, width } });
  pictures.set('lake.jpg', await draw(1600).jpeg().toBuffer());
  pictures.set('small.png', await draw(800).png().toBuffer());
  pictures.set('broken.jpg', Buffer.from('this is no picture'));
  const path = `<path d="M0 0${' 1 1'.repeat(70_000)}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">${path}</svg>`;
  pictures.set('heavy.svg', Buffer.from(svg));
});

afterAll(() => rmSync(base, { recursive: true }));

interface Outcome {
  /** `file:line` of every marked line. */
  readonly marked: readonly string[];
  readonly problems: readonly Problem[];
}

/** Writes a newspaper with these files, and checks it as a build does. */
async function checkFiles(files: Fixture['loud'], dead: readonly string[] = []): Promise<Outcome> {
  const root = mkdtempSync(join(base, 'paper-'));
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  const all = { 'content/authors/ana-ruiz.md': author, ...files };
  const site = `${settings}${files['content/site.yaml'] ?? ''}`;
  for (const [name, text] of Object.entries({ ...all, 'content/site.yaml': site }))
    write(name, text.replaceAll(mark, ''));
  for (const [name, bytes] of pictures) write(`content/images/${name}`, bytes);
  const marked = Object.entries({ ...all, 'content/site.yaml': site }).flatMap(([name, text]) =>
    text.split('\n').flatMap((line, index) => (line.endsWith(mark) ? [`${name}:${index + 1}`] : [])),
  );
  return { marked, problems: await settle(root, dead) };
}

async function settle(root: string, dead: readonly string[]): Promise<readonly Problem[]> {
  const { config, problems } = await loadSettings(root);
  if (!config) throw new Error(JSON.stringify(problems));
  const asOf = instant('2026-02-01T12:00:00Z');
  const folders = { root, out: join(root, 'public'), stateDir: join(root, '.broadsheet'), cacheDir };
  const options = { ...folders, asOf, strict: false, keepGoing: false };
  const gathered = await withCrew(1, (crew) => gatherContent(config, options, crew, () => undefined));
  const theme = await loadTheme(root, cacheDir);
  const settled = settleSite(gathered, theme, options, () => undefined);
  const links = listExternalLinks(settled, gathered).filter(({ url }) => dead.includes(url));
  const found = links.map((link) => ({ ...link, reason: 'answers 404' }));
  return [...settled.problems, ...reportFindings(runExternalChecks(found, config), gathered.locate)];
}

test('every-check-has-a-fixture', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(checks.map(({ code }) => code).toSorted());
});

test.each(Object.entries(fixtures))('%s-points-at-the-marked-lines-alone', async (code, fixture) => {
  const { marked, problems } = await checkFiles(fixture.loud, fixture.dead);
  const own = problems.filter((problem) => problem.code === code);
  const told = own.map(({ place }) => (place ? `${place.file}:${place.line}` : 'nowhere'));
  const nowhere = Array.from({ length: fixture.nowhere ?? 0 }, () => 'nowhere');
  expect(told.toSorted(), JSON.stringify(problems)).toEqual([...marked, ...nowhere].toSorted());
  expect(told).not.toEqual([]);
  for (const { message, hint } of own) {
    expect(message).toMatch(/^[\p{Lu}`].*\.$/u);
    expect(hint).toMatch(/^[^.]+$|`/u);
  }
});

test.each(Object.entries(fixtures))('%s-is-silent-where-all-is-well', async (code, fixture) => {
  const { problems } = await checkFiles(fixture.quiet, fixture.dead);
  expect(problems.filter((problem) => problem.code === code)).toEqual([]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
