import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAssets } from '../../src/assets/build-assets.ts';
import { parseMarkdown } from '../../src/content/markdown/index.ts';
import type { SourcePath } from '../../src/model/paths.ts';
import type { ArticlePageInputs } from '../../src/model/page-inputs.ts';
import type { ArticleView, CardView, Chrome } from '../../src/model/view.ts';
import { loadStrings } from '../../src/render/strings.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { makeRenderer } from '../../src/render/templates.ts';
import { fillSlots } from '../../src/support/fill-slots.ts';
import { at, makeArticlePage, makeFrontPage, makeListPage, permalink } from './news-page.ts';
import { arabicBody, fullBody, plainBody } from './sample-bodies.ts';
import { makeCards, makeFigure, makePicture, makeSampleChrome, samplePictures } from './sample-views.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cacheDir = mkdtempSync(path.join(tmpdir(), 'broadsheet-cache-'));
const renderer = makeRenderer(readTemplates(root));
const stringsOf = loadStrings(root);

const richArticle: Partial<ArticleView> = {
  headline: 'US and Russia to hold strategic talks in Geneva as tension over Ukraine rises',
  standfirstHtml:
    'Senior diplomats meet on Monday with two drafts on the table that are <em>unacceptable</em>',
  kicker: 'Diplomacy',
  dateline: 'GENEVA',
  byline: [
    {
      id: 'ruth',
      name: 'Ruth Vandermeer',
      role: 'diplomatic correspondent',
      href: permalink('/authors/ruth/'),
      bioHtml: 'Ruth Vandermeer has covered arms control since 1998.',
      picture: makePicture('portrait.jpg', ''),
    },
    { id: 'karim', name: 'Karim Nassar' },
  ],
  updated: at('2022-01-09T23:45:00Z'),
  lead: makeFigure('geneva-lake.jpg'),
  tags: ['United States', 'Russia', 'Arms control'].map((name) => ({ name, href: permalink('/tags/x/') })),
};

const longArticle: Partial<ArticleView> = {
  headline: `${'The council that nobody elected has decided what everybody already knew about the harbor wall, '.repeat(2)}and so on`,
  standfirstHtml: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft again',
  kicker: 'Intergovernmental negotiations committee',
  type: 'analysis',
  sponsor: 'Port Alden Ferries',
  contentWarning: 'This article describes a death at sea.',
  ageYears: 4,
  corrections: [
    { date: at('2022-01-10T05:00:00Z', 'day'), kind: 'update', html: 'The vote was added.', text: '' },
    { date: at('2022-01-12T15:00:00Z'), kind: 'correction', html: 'The wall is <em>stone</em>.', text: '' },
  ],
};

const arabicArticle: Partial<ArticleView> = {
  headline: 'الولايات المتحدة وروسيا تعقدان محادثات استراتيجية في جنيف',
  standfirstHtml: 'دبلوماسيون كبار يجتمعون يوم الاثنين وعلى الطاولة مشروعا معاهدتين',
  kicker: 'دبلوماسية',
  dateline: 'جنيف',
  language: 'ar',
  lead: makeFigure('geneva-lake.jpg', { captionHtml: 'ضفة البحيرة في جنيف.' }),
  byline: [{ id: 'k', name: 'كريم نصار', href: permalink('/authors/k/') }],
};

/** The theme's pages with sample inputs: name -> HTML. */
export async function renderSamples(): Promise<ReadonlyMap<string, string>> {
  const { names } = await buildAssets(root, cacheDir);
  const site = makeSampleChrome({ assets: names });
  const cards = makeCards(24);
  return new Map([
    [
      'article',
      renderArticle(site, richArticle, plainBody, { related: cards.slice(1, 2), latest: cards.slice(2, 6) }),
    ],
    ['long', renderArticle(site, longArticle, fullBody, { related: cards.slice(1, 4) })],
    ['bare', renderArticle(site, { byline: [] }, 'One line.', {})],
    ['arabic', renderArticle(site, arabicArticle, arabicBody, { related: cards.slice(0, 1) })],
    ['front', renderFront(site, cards)],
    ['section', renderList(site, { description: 'Diplomacy, conflict and trade', cards: cards.slice(0, 4) })],
    ['empty', renderList(site, { cards: [] })],
    ['not-found', renderer.render('layouts/not-found.njk', { site, strings: stringsOf('en') })],
  ]);
}

function renderArticle(
  site: Chrome,
  changes: Partial<ArticleView>,
  markdown: string,
  around: Partial<ArticlePageInputs>,
): string {
  const inputs = { ...makeArticlePage(changes, site), ...around };
  const strings = stringsOf(inputs.article.language);
  return renderer.render('layouts/article.njk', { ...inputs, strings, body: renderBody(markdown, inputs) });
}

function renderBody(markdown: string, { article }: ArticlePageInputs): string {
  const file = 'content/articles/world/talks.md' as SourcePath;
  const { language } = article;
  const body = parseMarkdown(markdown, { file, firstLine: 1, language, rawHtml: 'text' });
  const strings = stringsOf(language);
  const figures = body.images.map(({ src }) => makeFigure(src, { credit: 'Times of India' }));
  return fillSlots(
    body.parts,
    {},
    {
      figure: (index) => renderer.render('partials/figure.njk', { figure: figures[index], strings }),
      picture: (index) =>
        renderer.render('partials/picture.njk', { picture: figures[index]?.picture, strings }),
    },
  );
}

function renderFront(site: Chrome, [lead, ...cards]: readonly CardView[]): string {
  const inputs = makeFrontPage({
    site,
    strings: stringsOf('en'),
    ...(lead && { lead }),
    secondary: cards.slice(0, 3),
    rails: [{ cards: cards.slice(3, 9) }, { title: 'The inquiry', cards: cards.slice(9, 12) }],
    bands: site.sections.map((section, index) => ({
      section,
      cards: cards.slice(12 + 2 * index, 14 + 2 * index),
    })),
  });
  return renderer.render('layouts/front.njk', inputs);
}

function renderList(site: Chrome, changes: Parameters<typeof makeListPage>[0]): string {
  const inputs = { ...makeListPage(changes), site, strings: stringsOf('en') };
  return renderer.render('layouts/list.njk', inputs);
}

/** One template of the theme with these inputs and English words. */
export function renderSample(template: string, inputs: object): string {
  return renderer.render(template, { strings: stringsOf('en'), ...inputs });
}

/** Writes the samples with their assets and pictures into a folder, each at `/<name>/`. */
export async function writeSamples(folder: string): Promise<void> {
  for (const [name, html] of await renderSamples()) writeInto(folder, `${name}/index.html`, html);
  const { files } = await buildAssets(root, cacheDir);
  for (const { path: name, content } of files) {
    if (typeof content === 'string' || content instanceof Uint8Array) writeInto(folder, name, content);
  }
  mkdirSync(path.join(folder, 'pictures'), { recursive: true });
  for (const [name, file] of Object.entries(samplePictures)) {
    copyFileSync(path.join(root, 'content', file), path.join(folder, 'pictures', name));
  }
}

function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
