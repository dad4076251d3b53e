import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { build } from '../../src/build/build.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import type { Instant } from '../../src/model/time.ts';
import { openMemorySink } from '../../src/publish/memory.ts';

/** One article of a random newspaper; hours count from the beginning of 2026. */
export interface RandomArticle {
  readonly draft: boolean;
  readonly published: number;
  readonly embargo: number | null;
  /** Hours after it appears. */
  readonly lasts: number | null;
  readonly ownSection: boolean;
  readonly spanish: boolean;
  /** Which other articles it names, by number. */
  readonly related: readonly number[];
}

/** A newspaper, and the hour as of which it is built. */
export interface RandomNewspaper {
  readonly articles: readonly RandomArticle[];
  readonly asOf: number;
  /** Which articles the editor puts on the front page, by number. */
  readonly picks: readonly number[];
  readonly expired: 'gone' | 'notice';
}

const hour = fc.integer({ min: 0, max: 40 });
const article: fc.Arbitrary<RandomArticle> = fc.record({
  draft: fc.boolean(),
  published: hour,
  embargo: fc.option(hour),
  lasts: fc.option(fc.integer({ min: 1, max: 30 })),
  ownSection: fc.boolean(),
  spanish: fc.boolean(),
  related: fc.uniqueArray(fc.nat(6), { maxLength: 3 }),
});

/** Newspapers of one to seven articles, and a clock that stands anywhere among their times. */
export const newspapers: fc.Arbitrary<RandomNewspaper> = fc.record({
  articles: fc.array(article, { minLength: 1, maxLength: 7 }),
  asOf: fc.integer({ min: 0, max: 80 }),
  picks: fc.uniqueArray(fc.nat(6), { maxLength: 4 }),
  expired: fc.constantFrom('gone', 'notice'),
});

/** The word that stands in everything of one article, and nowhere else. */
export function markerOf(index: number): string {
  return `zqx${'abcdefg'[index]}vjk`;
}

/** Whether readers may see an article: written down anew from the words of the newsroom, not from the program. */
export function isShown(one: RandomArticle, asOf: number): boolean {
  if (one.draft || one.published > asOf) return false;
  if (one.embargo !== null && one.embargo > asOf) return false;
  return one.lasts === null || asOf < appearsAt(one) + one.lasts;
}

/** Whether readers have seen an article that has expired since. */
export function isExpired(one: RandomArticle, asOf: number): boolean {
  return !one.draft && one.lasts !== null && asOf >= appearsAt(one) + one.lasts;
}

function appearsAt({ published, embargo }: RandomArticle): number {
  return Math.max(published, embargo ?? published);
}

/** Where an article's page is. */
export function addressOf({ articles }: RandomNewspaper, index: number): string {
  const day = hourToIso(articles[index]?.published ?? 0).slice(0, 10);
  return `/${sectionOf(articles, index)}/${day.replaceAll('-', '/')}/${markerOf(index)}-slug/`;
}

function sectionOf(articles: readonly RandomArticle[], index: number): string {
  return articles[index]?.ownSection ? `${markerOf(index)}-section` : 'world';
}

function hourToIso(hours: number): string {
  return new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString().replace('.000', '');
}

/** Builds the newspaper in memory: path -> everything that can be read in the file, as text. */
export async function buildNewspaper(paper: RandomNewspaper): Promise<ReadonlyMap<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-gate-'));
  try {
    for (const [name, content] of await writeNewspaper(paper)) {
      mkdirSync(join(root, dirname(name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    const site = new Map<OutputPath, Uint8Array>();
    const asOf = Date.parse(hourToIso(paper.asOf)) as Instant;
    const options = {
      root,
      out: root,
      stateDir: root,
      cacheDir: join(root, 'cache'),
      asOf,
      strict: false,
      keepGoing: false,
    };
    const { published, problems } = await build(options, openMemorySink(site), () => {});
    if (!published) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
    return new Map([...site].map(([path, content]) => [path, readAll(content)]));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Bytes as characters, one each, after what is compressed was unpacked; spelling of letters does not matter. */
function readAll(content: Uint8Array): string {
  const bytes = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : Buffer.from(content);
  return bytes.toString('latin1').toLowerCase();
}

async function writeNewspaper(paper: RandomNewspaper): Promise<Map<string, string | Buffer>> {
  const { articles, picks, expired } = paper;
  const files = new Map<string, string | Buffer>();
  const settings = [
    'title: Gazette',
    'url: https://gazette.example',
    `expired: ${expired}`,
    'images: { widths: [32] }',
  ];
  files.set('content/site.yaml', `${settings.join('\n')}\n`);
  const names = picks.filter((pick) => pick < articles.length).map((pick) => fileOf(articles, pick));
  files.set('content/front-page.yaml', `secondary: ${JSON.stringify(names)}\n`);
  for (const [index, one] of articles.entries()) {
    const marker = markerOf(index);
    files.set(`content/articles/${fileOf(articles, index)}`, writeArticle(one, index, articles));
    files.set(
      `content/authors/${marker}-author.md`,
      `---\nname: Jo ${marker}-name\n---\nBorn in ${marker}-town.\n`,
    );
    const background = { r: index * 30, g: 80, b: 120 };
    const picture = sharp({ create: { width: 48, height: 32, channels: 3, background } });
    files.set(`content/images/${marker}-picture.png`, await picture.png().toBuffer());
  }
  return files;
}

function fileOf(articles: readonly RandomArticle[], index: number): string {
  return `${sectionOf(articles, index)}/${markerOf(index)}-file.md`;
}

function writeArticle(one: RandomArticle, index: number, articles: readonly RandomArticle[]): string {
  const m = markerOf(index);
  const others = one.related.filter((other) => other < articles.length && other !== index);
  const related = others.map((other) => fileOf(articles, other));
  const links = others.map(
    (other) => `[a story](/${addressOf({ articles } as RandomNewspaper, other).slice(1)})`,
  );
  const picture = `{ src: ${m}-picture.png, alt: ${m} alt text, caption: ${m} *caption*, credit: ${m}-credit }`;
  const lines = [
    `headline: ${m} headline of a story`,
    `standfirst: "${m} *standfirst* of a story"`,
    `kicker: ${m}-kicker`,
    `dateline: ${m}-dateline`,
    `seoTitle: ${m} title for robots`,
    `cardHeadline: ${m} on a card`,
    `description: ${m} in short`,
    `slug: ${m}-slug`,
    `id: ${m}-id`,
    `aliases: [/${m}-alias/]`,
    `authors: [{ id: ${m}-author, role: ${m}-role }]`,
    `tags: [${m}-tag, harbour]`,
    `image: ${picture}`,
    `corrections: [{ date: 2026-01-02, kind: correction, text: "${m} was *wrong*" }]`,
    `related: ${JSON.stringify([...related, { headline: `${m} elsewhere`, url: `https://other.example/${m}/` }])}`,
    `translationKey: ${m}-key`,
    `sponsor: ${m}-sponsor`,
    `contentWarning: ${m}-warning`,
    `language: ${one.spanish ? 'es' : 'en'}`,
    `draft: ${one.draft}`,
    `published: ${hourToIso(one.published)}`,
    ...(one.embargo === null ? [] : [`embargo: ${hourToIso(one.embargo)}`]),
    ...(one.lasts === null ? [] : [`expires: ${hourToIso(appearsAt(one) + one.lasts)}`]),
  ];
  const body = [
    `${m} begins the story.`,
    ...links,
    `## ${m} under it`,
    `![${m} seen again](${m}-picture.png "${m}")`,
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}
