import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listNews, openDesk, secrets } from './tell.ts';
import { accounts, openVendors, type Vendors } from './vendors.ts';

const { service } = accounts;
const byKeys = { fastly: { service, soft: false } };
let vendors: Vendors;
beforeAll(async () => (vendors = await openVendors()));
beforeEach(() => void (vendors.heard.length = vendors.told.length = vendors.mishaps.length = 0));
afterAll(() => vendors.close());

test('with a service, copies are purged by their paths as keys, 256 at a time', async () => {
  const news = { ...listNews(299), caches: [...listNews(299).caches, 'https://test.example/a%20%C3%B1/'] };
  const { told } = await openDesk({ purge: byKeys }, vendors).teller.tell(news);
  expect(told).toEqual([{ to: 'Fastly', about: 'caches', count: 300, requests: 2 }]);
  expect(vendors.told).toEqual(news.caches.map((url) => url.slice('https://test.example'.length)));
  expect(vendors.heard.every(({ headers }) => !('fastly-soft-purge' in headers))).toBe(true);
});

test('without a service, each address is purged by itself', async () => {
  const news = { ...listNews(2), caches: ['https://test.example/', 'https://test.example/a%20b/'] };
  const { told } = await openDesk({ purge: { fastly: { soft: true } } }, vendors).teller.tell(news);
  expect(told).toMatchObject([{ count: 2, requests: 2 }]);
  expect(vendors.told.toSorted()).toEqual(['test.example/', 'test.example/a%20b/']);
  expect(vendors.heard.map(({ headers }) => headers['fastly-soft-purge'])).toEqual(['1', '1']);
});

test('a busy service is waited for', async () => {
  vendors.mishaps.push({ status: 429, retryAfter: '3' }, 'reset');
  const { teller, waits } = openDesk({ purge: byKeys }, vendors);
  await teller.tell(listNews(3));
  expect(waits).toEqual([3000, 2000]);
  expect(vendors.told).toHaveLength(3);
});

test.each([
  ['wrong-token_1234567890', service, 'refuses the token'],
  [accounts.fastlyToken, 'another', 'does not know the service'],
])('what is wrong is told in a line without the secret: %s, %s', async (token, of, words) => {
  const env = { ...secrets, FASTLY_API_TOKEN: token };
  const { teller, lines } = openDesk({ purge: { fastly: { service: of, soft: false } } }, vendors, { env });
  const error = await teller.tell(listNews(1)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    exitCode: 2,
    problems: [{ code: 'purge-denied', message: expect.stringContaining(words) }],
  });
  expect(JSON.stringify([error, lines])).not.toContain(token);
});

test('a missing token is told before anything is sent', () => {
  const open = () => openDesk({ purge: byKeys }, vendors, { env: {} });
  expect(open).toThrow('does not have FASTLY_API_TOKEN');
});
