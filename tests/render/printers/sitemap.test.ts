import { expect, test } from 'vitest';
import { newsSitemap, sitemap, sitemapIndex } from '../../../src/render/printers/sitemap.ts';
import { validateSitemap } from '../../schemas/validate-sitemap.ts';

const loc = "https://gazette.example/world/%C3%A9/?a=1&b='2'";

test('a-sitemap-is-valid-with-and-without-a-date-and-pictures', async () => {
  const urls = [
    { loc, images: [] },
    { loc: `${loc}#2`, lastmod: '2026-01-01', images: [] },
    { loc: `${loc}#3`, lastmod: '2026-01-01T10:00:00-05:00', images: [`${loc}.jpg`, `${loc}.png`] },
  ];
  expect(await validateSitemap(String(await sitemap.print({ urls }, [])))).toEqual([]);
});

test('a-sitemap-index-is-valid-with-and-without-a-date', async () => {
  const sitemaps = [{ loc }, { loc, lastmod: '2026-01-01T10:00:00Z' }];
  expect(await validateSitemap(String(await sitemapIndex.print({ sitemaps }, [])), 'siteindex')).toEqual([]);
});

test('a-headline-cannot-leave-its-place-in-the-news-sitemap', async () => {
  const title = '</news:title><evil/>]]>&amp;"\'<!--';
  const urls = [{ loc, publication: 'A & B <c>', language: 'zh-tw', published: '2026-01-01', title }];
  const xml = String(await newsSitemap.print({ urls }, []));
  expect(await validateSitemap(xml)).toEqual([]);
  expect(xml).toContain('&lt;/news:title&gt;&lt;evil/&gt;]]&gt;&amp;amp;');
});

test('the-schema-refuses-a-sitemap-without-addresses', async () => {
  expect(await validateSitemap(String(await newsSitemap.print({ urls: [] }, [])))).not.toEqual([]);
});
