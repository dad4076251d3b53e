import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listViolations } from './list-violations.ts';
import { openBrowser } from './open-browser.ts';
import { pageTypes } from './page-types.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'valid-id': ['error', { relaxed: true }] },
});
let browser: Browser;
const pages = new Map<Visit, Page>();

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Visit {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A page that shows each address as if it were the first. */
async function openPage({ width, colorScheme }: Visit): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(watchShifts);
  return page;
}

async function visit(address: string, how: Visit): Promise<Page> {
  const page = pages.get(how) ?? (await openPage(how));
  pages.set(how, page);
  await page.goto(inject('paper') + address, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  return page;
}

/** Runs in the page: adds up how far its content jumps while it loads. */
const watchShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/**
 * Of what counts as a jump from 0.1 on. How early a font comes depends on the machine, and a table's columns are a hair wider in
 * one font than in the other; `theme.test.ts` lets fonts come late.
 */
const unnoticed = 0.005;

/** Between them nothing is shown that is not at one of them. */
const audited = [360, 1440];
const visits: Visit[] = [
  { width: 360, colorScheme: 'dark' },
  { width: 768, colorScheme: 'light' },
  { width: 1440, colorScheme: 'light' },
];

describe.each([...pageTypes])('the %s', (_name, address) => {
  test.each(visits)(
    'is accessible, steady and as wide as the screen at $width px, $colorScheme',
    async (how) => {
      const page = await visit(address, how);
      expect(await page.evaluate('window.shifted')).toBeLessThan(unnoticed);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(how.width);
      expect(audited.includes(how.width) ? await listViolations(page) : []).toEqual([]);
    },
  );

  test('is valid HTML', async () => {
    const file = path.join(inject('paperFolder'), address.endsWith('/') ? `${address}index.html` : address);
    const report = await validator.validateFile(file);
    const messages = report.results.flatMap(({ messages: found }) => found);
    expect(
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    ).toEqual([]);
  });
});
