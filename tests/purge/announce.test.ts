import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listNews, openDesk } from './tell.ts';
import { accounts, openVendors, type Vendors } from './vendors.ts';

let vendors: Vendors;
beforeAll(async () => (vendors = await openVendors()));
beforeEach(() => void (vendors.heard.length = vendors.told.length = vendors.mishaps.length = 0));
afterAll(() => vendors.close());

const { indexNowKey: key, zone } = accounts;
const indexNow = () => ({ key, endpoint: `${vendors.url}/indexnow` });
const feeds = () => ({ items: 20, content: 'full' as const, hubs: [`${vendors.url}/hub`] });
const listPages = (count: number) => ({ ...listNews(0), pages: listNews(count).caches });

test('search engines are told of pages, ten thousand at a time', async () => {
  const { told } = await openDesk({ indexNow: indexNow() }, vendors).teller.tell(listPages(10_001));
  expect(told).toEqual([{ to: 'IndexNow', about: 'pages', count: 10_001, requests: 2 }]);
  expect(vendors.told).toEqual(listPages(10_001).pages);
  expect(JSON.parse(vendors.heard[1]?.body ?? '')).toEqual({
    host: 'test.example',
    key,
    keyLocation: `https://test.example/${key}.txt`,
    urlList: ['https://test.example/10000/'],
  });
});

test('a hub is told of each feed', async () => {
  const news = {
    ...listNews(0),
    feeds: ['https://test.example/rss.xml', 'https://test.example/a&b/feed.json'],
  };
  const { told } = await openDesk({ feeds: feeds() }, vendors).teller.tell(news);
  expect(told).toEqual([{ to: `${vendors.url}/hub`, about: 'feeds', count: 2, requests: 2 }]);
  expect(vendors.told.toSorted()).toEqual(news.feeds.toSorted());
});

test('whoever is told of pages is told after the caches', async () => {
  const { teller } = openDesk({ indexNow: indexNow(), purge: { cloudflare: { zone } } }, vendors);
  await teller.tell({ ...listPages(1), caches: ['https://test.example/'] });
  expect(vendors.heard.map(({ path }) => path)).toEqual([
    `/client/v4/zones/${zone}/purge_cache`,
    '/indexnow',
  ]);
});

test('caches that could not be told keep search engines from being told', async () => {
  const purge = { cloudflare: { zone: 'f'.repeat(32) } };
  const { teller } = openDesk({ indexNow: indexNow(), purge }, vendors);
  await expect(teller.tell({ ...listPages(1), caches: ['https://test.example/'] })).rejects.toThrow('zone');
  expect(vendors.told).toEqual([]);
});

test.each([
  [{ key: 'another-key-1' }, 'does not find its key at https://test.example/another-key-1.txt'],
  [{ endpoint: '/elsewhere' }, 'does not take these addresses (404)'],
])('search engines that will not hear are no reason to fail: it is told (%o)', async (other, words) => {
  const settings = { ...indexNow(), ...other };
  const endpoint = new URL(settings.endpoint, vendors.url).href;
  const { teller } = openDesk({ indexNow: { ...settings, endpoint }, feeds: feeds() }, vendors);
  const { told } = await teller.tell({ ...listPages(1), feeds: ['https://test.example/rss.xml'] });
  expect(told).toMatchObject([{ failure: expect.stringContaining(words) }, { about: 'feeds' }]);
  expect(vendors.told).toEqual(['https://test.example/rss.xml']);
});

test('a hub that is down is tried again, and then told of', async () => {
  vendors.mishaps.push(...Array.from({ length: 6 }, () => 'reset' as const));
  const { teller, waits } = openDesk({ feeds: feeds() }, vendors);
  const { told } = await teller.tell({ ...listNews(0), feeds: ['https://test.example/rss.xml'] });
  expect(told).toMatchObject([{ failure: expect.stringContaining('could not be told (ECONNRESET)') }]);
  expect(waits).toHaveLength(5);
});
