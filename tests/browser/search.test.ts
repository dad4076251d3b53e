import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { indexShards, planSamples, sampleEntry } from '../search/samples.ts';
import { listViolations } from './list-violations.ts';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-hostile-'));
const spanish = '/business/2026/03/20/canal-panama-agua/';
const arabic = '/culture/2026/02/14/aflaj-oman/';
let browser: Browser;
let page: Page;
let hostile: { server: Server; url: string };
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  hostile = await serveFolder(await buildHostilePaper());
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
});

afterAll(async () => {
  await browser.close();
  hostile.server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  [requests, complaints] = [[], []];
});

// A new page costs more than all that a test does with it.
afterEach(async () => {
  await page.goto('about:blank');
});

async function buildHostilePaper(): Promise<string> {
  const articles = path.join(folder, 'content/articles/world');
  mkdirSync(articles, { recursive: true });
  writeFileSync(path.join(folder, 'content/site.yaml'), 'title: Gazette\nurl: https://gazette.example\n');
  const fields = (headline: string) => `---\nheadline: ${headline}\nnoByline: a test\n`;
  const evil = `<img src=x onerror=alert(1)><script>alert(2)</script>`;
  writeFileSync(
    path.join(articles, '2026-01-01-evil.md'),
    `${fields(`'Evil ${evil} & "quotes"'`)}standfirst: In short\n---\nThe zebra \`${evil}\` and \`</mark>\` again zebra.\n`,
  );
  writeFileSync(
    path.join(articles, '2026-01-02-secret.md'),
    `${fields('Zebra secret')}draft: true\n---\nZebra.\n`,
  );
  const out = path.join(folder, 'public');
  const asOf = Date.parse('2026-02-01T00:00:00Z') as Instant;
  const options = { root: folder, out, stateDir: folder, cacheDir: path.join(folder, 'cache'), asOf };
  const sink = await openDiskSink({ out, stateDir: path.join(folder, '.broadsheet') });
  const { problems, published } = await build(
    { ...options, strict: false, keepGoing: false },
    sink,
    () => {},
  );
  if (!published) throw new Error(JSON.stringify(problems));
  return out;
}

/** The same paper with an archive of nine articles, four in each part of its index. */
async function shareOutPaper(): Promise<string> {
  const paper = path.join(folder, 'large');
  cpSync(path.join(folder, 'public'), paper, { recursive: true });
  rmSync(path.join(paper, 'pagefind'), { recursive: true });
  const entries = Array.from({ length: 9 }, (_, number) =>
    sampleEntry(String(number), {
      headline: number === 4 ? 'Zebra zebra zebra' : `Story ${number}`,
      date: `2026-05-0${number + 1}`,
    }),
  );
  const textOf = ({ headline }: { readonly headline: string }) =>
    `${headline} of the day, and at the end a zebra`;
  const files = await indexShards(planSamples(entries, 4), path.join(folder, 'large-cache'), textOf);
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(paper, name)), { recursive: true });
    writeFileSync(path.join(paper, name), content);
  }
  return paper;
}

/** What every test ends with: nothing was thrown, complained of, or refused by the policy that the site is sent with. */
const expectQuiet = () => expect(complaints).toEqual([]);
const searchRequests = () => requests.filter((address) => /pagefind|search/.test(address));
const items = () => page.locator('.search-item');
const status = () => page.getByRole('status').innerText();
const focused = () => page.locator(':focus');

async function ask(words: string): Promise<void> {
  await page.focus('#search-field');
  await page.keyboard.type(words);
  await items().first().waitFor();
}

test('nothing of the search is loaded before the reader turns to the field', async () => {
  await page.goto(`${inject('paper')}/`, { waitUntil: 'networkidle' });
  expect(searchRequests()).toEqual([]);
  await ask('canal');
  expect(searchRequests()).toContain('/pagefind/pagefind.js');
  expectQuiet();
});

test('the panel lists what was found with section and day, and announces how much', async () => {
  await page.goto(`${inject('paper')}/`);
  await ask('missiles');
  expect(await status()).toBe('2 results');
  const first = await items().first().innerText();
  expect(first).toMatch(/^Missiles in Europe/);
  expect(first).toMatch(/World · \w+ \d+, \d{4}/);
  expect(await items().first().locator('mark').first().innerText()).toMatch(/missile/i);
  expectQuiet();
});

test('the keyboard alone leads from the question to an article', async () => {
  await page.goto(`${inject('paper')}/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('missiles');
  await items().nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await focused().innerText()).toMatch(/^Missiles/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused().innerText()).toBe('All results');
  await page.keyboard.press('ArrowDown');
  expect(await focused().getAttribute('id')).toBe('search-field');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused().innerText()).toMatch(/^Missiles/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/missiles/);
  expect(await page.locator('h1').innerText()).toMatch(/^Missiles/);
  expectQuiet();
});

test('Escape closes the panel and leaves the words; leaving the search closes it too', async () => {
  await page.goto(`${inject('paper')}/`);
  await ask('missiles');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await page.locator('.search-panel').isVisible()).toBe(false);
  expect(await focused().getAttribute('id')).toBe('search-field');
  expect(await page.inputValue('#search-field')).toBe('missiles');
  await page.keyboard.type(' ');
  await page.locator('.search-panel').waitFor();
  await page.locator('.nameplate a').focus();
  expect(await page.locator('.search-panel').isVisible()).toBe(false);
  expectQuiet();
});

test('Enter in the field leads to the page of all results, which keeps its question in the address', async () => {
  await page.goto(`${inject('paper')}/`);
  await ask('canal');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=canal$/);
  await items().first().waitFor();
  expect(await page.inputValue('#search-field')).toBe('canal');
  expect(await page.locator('.search-browse').isVisible()).toBe(false);
  await page.fill('#search-field', 'Geneva');
  await page.locator('.search-item', { hasText: 'Geneva' }).first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=Geneva');
  expectQuiet();
});

test('a question without an answer says so, and the newest articles stay', async () => {
  await page.goto(`${inject('paper')}/search/?q=zzzqqq`);
  await page.getByRole('status').filter({ hasText: 'No results for' }).waitFor();
  expect(await page.locator('.search-browse').isVisible()).toBe(true);
  expectQuiet();
});

test('what is written in another language is found where the own has nothing', async () => {
  await page.goto(`${inject('paper')}/search/?q=lluvia`);
  await items().first().waitFor();
  expect(await items().first().getAttribute('lang')).toMatch(/^es/);
  expectQuiet();
});

test('a Spanish and an Arabic page answer in their languages', async () => {
  await page.goto(inject('paper') + spanish);
  await ask('lluvia');
  expect(await status()).toBe('1 resultado');
  await page.goto(inject('paper') + arabic);
  await ask('ماء');
  expect(await status()).toBe('نتيجة واحدة');
  expect(await items().first().innerText()).toMatch(/أفلاج/);
  expectQuiet();
});

test('an index that cannot be reached is told of, and asked again', async () => {
  await page.goto(`${inject('paper')}/`);
  await page.route('**/pagefind.js', (route) => route.abort());
  await page.focus('#search-field');
  await page.keyboard.type('canal');
  await page.getByRole('status').filter({ hasText: 'not available' }).waitFor();
  await page.unroute('**/pagefind.js');
  await page.keyboard.type('s');
  await items().first().waitFor();
  expect(await status()).toBe('2 results');
});

test('axe finds nothing in the panel, by day and by night', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${inject('paper')}/`);
    await ask('boat');
    expect(await listViolations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('a paid article is labelled where it is found', async () => {
  await page.goto(`${inject('paper')}/search/?q=insure+boat`);
  const paid = page.locator('.search-item', { hasText: 'Six questions' });
  await paid.waitFor();
  expect(await paid.innerText()).toContain('Paid for by Alden Mutual');
  expectQuiet();
});

test('hostile words stay words, and drafts are not found', async () => {
  await page.goto(`${hostile.url}/`);
  await ask('zebra');
  expect(await items().count()).toBe(1);
  expect(await page.locator('.search-headline').innerText()).toBe(
    'Evil <img src=x onerror=alert(1)><script>alert(2)</script> & "quotes"',
  );
  expect(await page.locator('.search-excerpt').innerText()).toContain('<script>alert(2)</script>');
  expect(await page.locator('.search-panel').locator('img, script').count()).toBe(0);
  await page.goto(`${hostile.url}/search/?q=${encodeURIComponent('<img src=x onerror=alert(3)>')}`);
  await page.getByRole('status').filter({ hasText: /./ }).waitFor();
  expect(await page.locator('main img[src=x]').count()).toBe(0);
  expectQuiet();
});

test('an archive in several parts is searched as one, the best first, and loads the engine once', async () => {
  const large = await serveFolder(await shareOutPaper());
  await page.goto(`${large.url}/`);
  await ask('zebra');
  expect(await status()).toBe('9 results');
  expect(await page.locator('.search-headline').first().innerText()).toBe('Zebra zebra zebra');
  const loaded = searchRequests().filter((address) =>
    /\.pf_meta|wasm|pagefind(?:-worker)?\.js/.test(address),
  );
  expect(loaded.filter((address) => address.endsWith('.pf_meta'))).toHaveLength(3);
  expect(new Set(loaded).size).toBe(loaded.length);
  expectQuiet();
  large.server.close();
});

test('without JavaScript the search page offers what there is to browse', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${inject('paper')}/`);
  await plain.fill('#search-field', 'canal');
  await plain.press('#search-field', 'Enter');
  await plain.waitForURL(/\/search\/\?q=canal$/);
  expect(await plain.locator('.search-browse .card').count()).toBeGreaterThan(10);
  await context.close();
});

test('the scripts of the theme are less than 10 kB', () => {
  const scripts = requestScripts(inject('paperFolder'));
  expect(scripts.length).toBe(2);
  expect(scripts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(10_000);
});

function requestScripts(paper: string): string[] {
  const html = readFileSync(path.join(paper, 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/(?:src|data-search)="(\/assets\/[^"]+\.js)"/g)];
  return addresses.map(([, address = '']) => readFileSync(path.join(paper, address), 'utf8'));
}
