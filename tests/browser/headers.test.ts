import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { pageTypes } from './page-types.ts';
import { readHeaders } from './read-headers.ts';
import { settled } from './settled.ts';

const paper = inject('paper');
const folder = inject('paperFolder');
const headersOf = readHeaders(folder);
const addresses = globSync('**', { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length).replace(/index\.html$/, ''));
let browser: Browser;
let page: Page;
let violations: string[];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.exposeFunction('noteViolation', (text: string) => violations.push(text));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    noteViolation(violatedDirective + ' ' + blockedURI));`);
});

afterAll(() => browser.close());

/** Opens an address in the page that notes what its policy forbids. */
async function openAddress(address: string): Promise<void> {
  violations = [];
  const response = await page.goto(paper + address, { waitUntil: 'load' });
  await page.evaluate(settled);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
}

test.each([...pageTypes])('the policy allows everything that the %s does', async (_, address) => {
  await openAddress(address);
  expect(violations).toEqual([]);
});

test('the policy forbids what an editor or an attacker might smuggle into a page', async () => {
  await openAddress('/');
  await page.evaluate(`
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    const frame = document.createElement('iframe');
    frame.src = 'https://frame.example/';
    document.body.append(script, frame);
  `);
  await expect.poll(() => violations.length).toBe(2);
  expect(violations).toEqual(['script-src-elem inline', 'frame-src https://frame.example']);
  expect(await page.title()).not.toBe('taken over');
});

test('an embed may show its frame once a reader asks for it', async () => {
  await openAddress('/culture/2025/04/23/me-at-the-zoo/');
  await page.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>The player</h1>' }),
  );
  await page.locator('a[data-embed]').first().click();
  await page.frameLocator('iframe').getByText('The player').waitFor();
  expect(violations).toEqual([]);
});

test('no file is sent one header twice', () => {
  expect(addresses.length).toBeGreaterThan(500);
  for (const address of addresses) {
    const names = headersOf(address).map(([name]) => name.toLowerCase());
    expect({ address, names: [...new Set(names)] }).toEqual({ address, names });
  }
});

test('what carries its hash in its name holds for ever, and what does not is asked for again', () => {
  for (const address of addresses) {
    const cache = new Map(headersOf(address)).get('Cache-Control') ?? '';
    const isHashed = /^\/assets\/|^\/pagefind\/(?:index|fragment)\/|\.pf_meta$/.test(address);
    expect({ address, isForever: cache.includes('immutable') }).toEqual({ address, isForever: isHashed });
  }
});

test('browsers ask for a page again each time', () => {
  for (const address of addresses.filter((one) => one.endsWith('/'))) {
    const cache = new Map(headersOf(address)).get('Cache-Control');
    expect({ address, cache }).toEqual({ address, cache: 'public, max-age=0, must-revalidate' });
  }
});

test('every file below assets has a hash in its name', () => {
  const assets = addresses.filter((address) => address.startsWith('/assets/'));
  for (const address of assets) expect(address).toMatch(/[-.][0-9a-f]{8,}(?:[-.]\w+)*\.\w+$/);
});
