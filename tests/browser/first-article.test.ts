import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

const address = '/world/2022/01/09/us-russia-geneva-talks/';
let browser: Browser;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(inject('paper') + address, { waitUntil: 'networkidle' });
});

afterAll(() => browser.close());

async function textsOf(selector: string): Promise<string[]> {
  return (await page.locator(selector).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

test('the header says "Connect with us" and lists where', async () => {
  const connect = page.getByRole('navigation', { name: 'Connect with us' }).first();
  expect(await connect.isVisible()).toBe(true);
  expect(await connect.innerText()).toContain('Connect with us');
  const links = connect.getByRole('link');
  expect(await links.count()).toBeGreaterThanOrEqual(5);
  for (const link of await links.all()) expect(await link.getAttribute('rel')).toContain('me');
});

test('the search asks "Hi, what are you looking for?"', async () => {
  const field = page.getByRole('searchbox', { name: 'Hi, what are you looking for?' }).first();
  expect(await field.getAttribute('placeholder')).toBe('Hi, what are you looking for?');
  expect(await field.evaluate((input: { form?: { action: string } }) => input.form?.action)).toMatch(
    /\/search\/$/,
  );
});

test('there is one headline, and the standfirst follows it', async () => {
  const headlines = await textsOf('h1');
  expect(headlines).toHaveLength(1);
  expect(headlines[0]).toMatch(/US and Russia .* Geneva/);
  const standfirst = page.locator('.standfirst');
  expect(await standfirst.innerText()).toMatch(/100,000 Russian troops/);
});

test('the lead picture has its caption and the credit of NBC News', async () => {
  const figure = page.locator('main figure').first();
  expect(await figure.locator('.caption').innerText()).toMatch(/Geneva/);
  expect(await figure.locator('.credit').innerText()).toBe('Photo: NBC News');
});

test('the second picture stands in the body with its caption and the credit of the Times of India', async () => {
  const figure = page.locator('main figure').nth(1);
  expect(await figure.locator('.caption').innerText()).toMatch(/Delegations across a table/);
  expect(await figure.locator('.credit').innerText()).toBe('Photo: Times of India');
});

test('the pictures are shown, at sizes that fit, with the space reserved', async () => {
  for (const image of await page.locator('main figure img:not(.placeholder)').all()) {
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((element: { decode(): Promise<void> }) => element.decode());
    const width = await image.evaluate((element: { naturalWidth: number }) => element.naturalWidth);
    expect(width).toBeGreaterThan(300);
    for (const name of ['width', 'height', 'alt']) expect(await image.getAttribute(name)).toBeTruthy();
  }
});

test('the body has its text under two subheads', async () => {
  const subheads = await textsOf('.body h2');
  expect(subheads.length).toBeGreaterThanOrEqual(2);
  expect(await page.locator('.body p').count()).toBeGreaterThan(5);
});

test('the foot reads "Related Article:" with the linked headline, and the link works', async () => {
  const footer = page.locator('aside', { hasText: 'Related Article:' });
  const link = footer.getByRole('link').first();
  const headline = await link.innerText();
  expect((await footer.innerText()).replaceAll(/\s+/g, ' ')).toContain(`Related Article: ${headline}`);
  expect(headline).toMatch(/missile/i);
  const response = await page.request.get(inject('paper') + (await link.getAttribute('href')));
  expect(response.status()).toBe(200);
});

test('nothing fails, nothing complains, and no third party is asked', () => {
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(inject('paper')))).toEqual([]);
});

test('the page reads without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(inject('paper') + address);
  expect(await plain.locator('h1').isVisible()).toBe(true);
  expect(await plain.locator('main figure img:not(.placeholder)').first().isVisible()).toBe(true);
  expect(await plain.getByText('Related Article:').isVisible()).toBe(true);
  await context.close();
});
