import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listNews, openDesk, secrets } from './tell.ts';
import { accounts, openVendors, type Vendors } from './vendors.ts';

const { zone } = accounts;
const purge = { cloudflare: { zone } };
let vendors: Vendors;
beforeAll(async () => (vendors = await openVendors()));
beforeEach(() => void (vendors.heard.length = vendors.told.length = vendors.mishaps.length = 0));
afterAll(() => vendors.close());

test('addresses are purged a hundred at a time, and the report counts the requests', async () => {
  const news = listNews(201);
  const { teller } = openDesk({ purge }, vendors);
  const telling = { to: 'Cloudflare', about: 'caches', count: 201, requests: 3 };
  expect(teller.plan(news)).toEqual({ ...news, told: [telling] });
  expect(vendors.heard).toEqual([]);
  expect((await teller.tell(news)).told).toEqual([telling]);
  expect(vendors.told).toEqual(news.caches);
  expect(vendors.heard.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('without news nobody is asked', async () => {
  expect((await openDesk({ purge }, vendors).teller.tell(listNews(0))).told).toEqual([]);
  expect(vendors.heard).toEqual([]);
});

test('what fails in passing is tried again, each time after a longer pause', async () => {
  vendors.mishaps.push('reset', { status: 503 }, { status: 500 });
  const { teller, waits } = openDesk({ purge }, vendors);
  await teller.tell(listNews(1));
  expect(vendors.told).toHaveLength(1);
  expect(waits).toEqual([1000, 2000, 4000]);
});

test.each([
  ['7', 7000],
  ['Sun, 01 Mar 2026 00:01:30 GMT', 90_000],
  ['0', 1000],
  ['soon', 1000],
])('whoever asks to wait is waited for: Retry-After %s', async (retryAfter, wait) => {
  vendors.mishaps.push({ status: 429, retryAfter });
  const { teller, waits, lines } = openDesk({ purge }, vendors);
  await teller.tell(listNews(1));
  expect(waits).toEqual([wait]);
  expect(lines).toEqual(wait > 5000 ? [`Waiting ${wait / 1000} seconds for Cloudflare (429).`] : []);
});

test('whoever asks for more than five minutes is not waited for', async () => {
  vendors.mishaps.push({ status: 429, retryAfter: '301' });
  const { teller, waits } = openDesk({ purge }, vendors);
  await expect(teller.tell(listNews(1))).rejects.toMatchObject({ exitCode: 2 });
  expect(waits).toEqual([]);
});

test('the number of attempts is bounded', async () => {
  vendors.mishaps.push(...Array.from({ length: 9 }, () => ({ status: 502 })));
  const { teller, waits } = openDesk({ purge }, vendors);
  await expect(teller.tell(listNews(1))).rejects.toMatchObject({
    exitCode: 2,
    problems: [
      { code: 'purge-failed', message: expect.stringContaining('Cloudflare could not be told (502)') },
    ],
  });
  expect(waits).toHaveLength(5);
  expect(vendors.mishaps).toHaveLength(3);
});

test('after a failure nothing more is sent', async () => {
  const { teller } = openDesk({ purge, url: 'https://test.example' }, vendors);
  const news = { ...listNews(250), caches: ['https://elsewhere.example/', ...listNews(250).caches] };
  await expect(teller.tell(news)).rejects.toMatchObject({
    problems: [{ code: 'purge-failed', message: expect.stringContaining('(400, code 1016)') }],
  });
  expect(vendors.heard).toHaveLength(1);
});

test.each([
  ['', 'purge-credentials', 'does not have CLOUDFLARE_API_TOKEN'],
  ['a b c d e f g', 'purge-credentials', 'is not a token'],
])('a token that cannot be one is refused before anything is sent: `%s`', (token, code, words) => {
  const open = () => openDesk({ purge }, vendors, { env: { ...secrets, CLOUDFLARE_API_TOKEN: token } });
  expect(open).toThrow(
    expect.objectContaining({ exitCode: 2, problems: [expect.objectContaining({ code })] }),
  );
  expect(open).toThrow(words);
  expect(open).not.toThrow('a b c');
});

test('a line break around a token does no harm', async () => {
  const env = { ...secrets, CLOUDFLARE_API_TOKEN: `${accounts.cloudflareToken}\n` };
  await openDesk({ purge }, vendors, { env }).teller.tell(listNews(1));
  expect(vendors.told).toHaveLength(1);
});

test.each([
  ['wrong-token_1234567890', zone, 'refuses the token'],
  ['wrong.token_1234567890', zone, 'refuses the token'],
  [accounts.cloudflareToken, 'f'.repeat(32), 'does not know the zone'],
])('what is wrong is told in a line without the secret: %s, %s', async (token, of, words) => {
  const env = { ...secrets, CLOUDFLARE_API_TOKEN: token };
  const { teller, lines, waits } = openDesk({ purge: { cloudflare: { zone: of } } }, vendors, { env });
  const error = await teller.tell(listNews(1)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    exitCode: 2,
    problems: [{ code: 'purge-denied', message: expect.stringContaining(words) }],
  });
  expect(JSON.stringify([error, lines])).not.toContain(token);
  expect(waits).toEqual([]);
});
