import { expect, test } from 'vitest';
import type { Article, Author } from '../../src/model/article.ts';
import type { Picture } from '../../src/model/image.ts';
import type { Hash, Permalink, SourcePath } from '../../src/model/paths.ts';
import { outputFormats } from '../../src/outputs/index.ts';
import type { Page } from '../../src/model/page.ts';
import type { PlanTools } from '../../src/outputs/output-format.ts';
import { openReceiptMemory } from '../../src/outputs/receipt-memory.ts';
import { articlePages } from '../../src/outputs/article-pages.ts';
import { assembleSite, type SiteParts } from '../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { plainTools } from './list-samples.ts';
import { openClock } from '../../src/support/clock.ts';

const tags = ['trade', 'ports'];
const portrait = 'content/authors/amara.jpg' as SourcePath;
const image = {
  source: { written: 'lake.jpg', candidates: ['content/images/lake.jpg' as SourcePath] },
  alt: 'A lake',
  focus: [0.5, 0.5] as const,
  spot: { file: 'content/articles/world/a.md' as SourcePath, key: ['image'] },
};
const amara: Author = {
  id: 'amara',
  source: 'content/authors/amara.md' as SourcePath,
  hash: 'amara-1' as Hash,
  name: 'Amara Osei',
  links: [],
  image: { ...image, source: { written: 'amara.jpg', candidates: [portrait] } },
  bio: { parts: [], text: '' },
};
const link = {
  target: 'content/articles/sport/far.md' as SourcePath,
  fragment: '',
  place: { file: image.spot.file, line: 1, column: 1 },
};
const articles: readonly Article[] = [
  sampleArticle('a', { tags, image, authors: [{ id: 'amara' }], links: [link], translationKey: 'a' }),
  sampleArticle('alike', { tags, published: timestamp('2025-06-01T00:00:00Z') }),
  sampleArticle('later', { published: timestamp('2026-01-02T00:00:00Z') }),
  sampleArticle('far', { section: 'sport' }),
  sampleArticle('es', { section: 'sport', language: 'es', translationKey: 'a' }),
  sampleArticle('elsewhere', { section: 'culture' }),
];
const makePicture = (file: SourcePath, hash: string) => [file, { file, hash } as Picture] as const;
const pictures = [makePicture('content/images/lake.jpg' as SourcePath, '1'), makePicture(portrait, '2')];
const parts: SiteParts = {
  config: sampleConfig,
  clock: openClock(instant('2026-06-01T00:00:00Z')),
  articles,
  authors: [amara],
  refused: new Set<SourcePath>(),
  pictures: new Map(pictures),
  assets: {},
  templates: () => 'templates' as Hash,
};

function readReceipt(changes: Partial<SiteParts>, tools = plainTools): Hash | undefined {
  const { site } = assembleSite({ ...parts, ...changes });
  return [...articlePages.plan(site, tools)].find(({ source }) => source === articles[0]?.source)?.receipt;
}

const flat = (): never => ({ fallback: [], sources: [], width: 1, height: 1 }) as never;
const crop = { path: 'assets/images/crop.jpg', width: 1, height: 1 };
const tools: PlanTools = {
  ...plainTools,
  planRendition: flat,
  planCrops: () => ({ wide: crop, standard: crop, square: crop }) as never,
};

/** The pages of all formats that have receipts, by path. */
function planReceipts(change: Partial<SiteParts>, around = tools): Map<string, Page> {
  const { site } = assembleSite({ ...parts, ...change });
  const pages = outputFormats.flatMap((format) => [...format.plan(site, around)]);
  return new Map(pages.filter((page) => page.receipt !== undefined).map((page) => [page.path, page]));
}

/** As an editor changes a file: whatever is changed, its bytes are others. */
function edit(slug: string, changes: Partial<Article> = {}): Partial<SiteParts> {
  const hash = `another-${slug}` as Hash;
  return {
    articles: articles.map((article) => (article.slug === slug ? { ...article, hash, ...changes } : article)),
  };
}

const changes: readonly [string, Partial<SiteParts>][] = [
  ['its own file', edit('a')],
  ['the file of an article at its foot', edit('alike')],
  ['the file of the article after it', edit('later')],
  ['the file of its translation', edit('es')],
  ['what comes after it', edit('later', { section: 'sport' })],
  ['the address of an article that it links to', edit('far', { permalink: '/sport/nearer/' as Permalink })],
  ['the publication of an article that it links to', edit('far', { draft: true })],
  ['the order of what is at its foot', edit('later', { tags, published: timestamp('2026-01-01T13:00:00Z') })],
  ['the file of its author', { authors: [{ ...amara, hash: 'amara-2' as Hash, role: 'Editor' }] }],
  [
    'the portrait of its author',
    { pictures: new Map([pictures[0], makePicture(portrait, '3')].flatMap((one) => (one ? [one] : []))) },
  ],
  [
    'its picture',
    {
      pictures: new Map([
        makePicture('content/images/lake.jpg' as SourcePath, '4'),
        makePicture(portrait, '2'),
      ]),
    },
  ],
  ['the title of the newspaper', { config: { ...sampleConfig, title: 'Another' } }],
  ['a style sheet', { assets: { 'css/main.css': '/assets/main.1.css' as Permalink } }],
  ['the templates', { templates: () => 'others' as Hash }],
  ['its age', { clock: openClock(instant('2036-06-01T00:00:00Z')) }],
  ['the menu', { articles: [...articles, sampleArticle('z', { section: 'weather' })] }],
];

test.each(changes)('another receipt of its page tells that %s changed', (_, change) => {
  expect(readReceipt(change)).not.toBe(readReceipt({}));
});

test.each(changes)('every page with the same receipt is the same after a change of %s', (_, change) => {
  const before = planReceipts({});
  let kept = 0;
  for (const [path, { receipt, seal }] of planReceipts(change)) {
    const former = before.get(path);
    if (former?.receipt !== receipt) continue;
    expect(seal()).toEqual(former?.seal());
    kept += 1;
  }
  expect(kept).toBeLessThan(before.size);
});

test.each([...changes, ['nothing', {}] as const])(
  'who remembers the site before gives the same receipts after a change of %s',
  (_, change) => {
    const receipts = openReceiptMemory();
    planReceipts({}, { ...tools, receipts });
    const [after, plain] = [planReceipts(change, { ...tools, receipts }), planReceipts(change)];
    for (const [path, { receipt }] of plain)
      expect([path, after.get(path)?.receipt]).toEqual([path, receipt]);
  },
);

test('another receipt tells that a word of the theme changed', () => {
  const tools = { ...plainTools, stringsOf: () => ({ archive: 'Old papers' }) };
  expect(readReceipt({}, tools)).not.toBe(readReceipt({}));
});

test('in a preview the receipt tells that an article is published now', () => {
  const draft = { ...edit('alike', { draft: true }), preview: true };
  expect(readReceipt(draft)).not.toBe(readReceipt({ ...edit('alike'), preview: true }));
});

test.each<[string, Partial<SiteParts>]>([
  ['an article that the page does not show', edit('elsewhere', { headline: 'Another' })],
  ['the clock', { clock: openClock(instant('2026-06-02T00:00:00Z')) }],
])('the receipt stays when %s changes', (_, changes) => {
  expect(readReceipt(changes)).toBe(readReceipt({}));
});

test('the receipt of a sitemap stays when only a text changes', () => {
  const path = 'sitemaps/articles-2026.xml';
  expect(planReceipts(edit('a')).get(path)?.receipt).toBe(planReceipts({}).get(path)?.receipt);
});

test.each(['sitemaps/articles-2026.xml', 'rss.xml', 'archive/2026/01/index.html'])(
  'another receipt of %s tells that an article has another address',
  (path) => {
    const change = edit('a', { permalink: '/world/another/' as Permalink });
    const [before, after] = [planReceipts({}).get(path), planReceipts(change).get(path)];
    expect(before?.receipt).toBeDefined();
    expect(after?.receipt).not.toBe(before?.receipt);
  },
);

test('a receipt made after another site equals one that is made first', () => {
  const change = edit('far', { permalink: '/sport/nearer/' as Permalink });
  const fresh = readReceipt({
    ...change,
    articles: change.articles?.map((article) => ({ ...article })) ?? [],
  });
  readReceipt({});
  expect(readReceipt(change)).toBe(fresh);
});
