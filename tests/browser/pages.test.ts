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

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Visit {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

async function visit(
  address: string,
  { width, colorScheme }: Visit,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.addInitScript(watchShifts);
  await page.goto(inject('paper') + address, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  await look(page);
  await context.close();
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
      await visit(address, how, async (page) => {
        expect(audited.includes(how.width) ? await listViolations(page) : []).toEqual([]);
        expect(await page.evaluate('window.shifted')).toBeLessThan(unnoticed);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(how.width);
      });
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
