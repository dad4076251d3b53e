import { expect, test } from 'vitest';
import type { StandingPage } from '../../src/model/standing-page.ts';
import { checkNewspaper, flawlessArticle, flawlessImage, makeLink, permalink, source } from './newspaper.ts';

function makePage(changes: Partial<StandingPage> = {}): StandingPage {
  const { hash, language, aliases, figures, links, anchors } = flawlessArticle('about');
  const common = { hash, language, aliases, figures, links, anchors };
  const words = { title: 'About us', description: '', type: 'about' as const };
  const address = { source: source('content/pages/about.md'), permalink: permalink('/about/') };
  return { ...common, ...words, ...address, draft: false, footer: true, ...changes };
}

const toPage = makeLink('content/pages/about.md', '#us');

test('articles and standing pages lead to each other', () => {
  const talks = flawlessArticle('talks', { links: [toPage] });
  const pages = [makePage({ anchors: ['us'], links: [makeLink(talks.source), makeLink('/about')] })];
  expect(checkNewspaper({ articles: [talks], pages })).toEqual([]);
});

test('a dead link, a missing heading and a missing picture are told of a standing page, too', () => {
  const talks = flawlessArticle('talks', { links: [toPage] });
  const pages = [makePage({ links: [makeLink('/nowhere/')], image: flawlessImage('house.jpg') })];
  const found = checkNewspaper({ articles: [talks], pages }).map(({ code }) => code);
  expect(found).toEqual(['missing-picture', 'dead-link', 'dead-anchor']);
});

test('a link to a draft of a standing page is told, and its address is kept for it', () => {
  const articles = [
    flawlessArticle('talks', { links: [toPage] }),
    flawlessArticle('treaty', { aliases: [permalink('/about/')] }),
  ];
  expect(checkNewspaper({ articles, pages: [makePage({ draft: true })] })).toMatchObject([
    { code: 'link-to-unpublished', message: 'The link leads to content/pages/about.md, which is a draft.' },
    { code: 'address-taken', spot: { key: ['aliases', 0] } },
  ]);
});
