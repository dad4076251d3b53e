import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { watchPage } from './watch-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How a reader follows a link, or turns to a field. */
type Act = (page: Page, target: Locator) => Promise<void>;

const click: Act = (_page, target) => target.click();

/** Tabs until the target has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if ((await page.locator(':focus').and(target).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the target cannot be reached by the tab key');
}

const press: Act = async (page, target) => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};

/** Goes through the paper from the front page to a search result; answers with the headings on the way. */
async function readPaper(page: Page, act: Act): Promise<string[]> {
  const headings: string[] = [];
  const follow = async (target: Locator) => {
    const before = page.url();
    await act(page, target.first());
    await page.waitForURL((url) => url.href !== before);
    headings.push(await page.locator('h1').innerText());
  };
  await page.goto(inject('paper'));
  await follow(page.locator('.section-nav').getByRole('link', { name: 'World' }));
  await follow(page.getByRole('main').getByRole('link', { name: /Geneva/ }));
  await follow(page.locator('.related').getByRole('link'));
  await follow(page.locator('.byline').getByRole('link'));
  await page.goBack();
  await follow(page.locator('.tags').getByRole('link'));
  const field = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
  if (act === press) await tabTo(page, field);
  await field.pressSequentially('missiles');
  await field.press('Enter');
  await page.waitForURL(/\/search\/\?q=missiles/);
  await follow(page.locator('.search-list').getByRole('link', { name: /missiles/i }));
  return headings;
}

test.each([
  ['a phone', 360, click],
  ['a desk', 1440, click],
  ['a desk, without a mouse', 1440, press],
] as const)('a reader goes from the front page to a search result at %s', async (_, width, act) => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const troubles = watchPage(page, inject('paper'));
  const headings = await readPaper(page, act);
  expect(headings).toEqual([
    'World',
    'US and Russia to hold strategic talks in Geneva as tension over Ukraine rises',
    'Missiles in Europe: how a treaty emptied the launch pads, and how it ended',
    'Ruth Vandermeer',
    'Arms control',
    'Missiles in Europe: how a treaty emptied the launch pads, and how it ended',
  ]);
  expect(troubles).toEqual([]);
  await context.close();
});
