import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSamples } from '../render/sample-pages.ts';
import { listViolations } from './list-violations.ts';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { settled } from './settled.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-samples-'));
let browser: Browser;
let server: Server;
let url: string;
let plainPage: Page;
let standIns: boolean;

beforeAll(async () => {
  await writeSamples(folder);
  [browser, { server, url }] = await Promise.all([openBrowser(), serveFolder(folder)]);
  plainPage = await browser.newPage();
  await visit('article', async (page) => {
    standIns = await page.evaluate(`Promise.all(
      [["Times New Roman", "Liberation Serif"], ["Arial", "Helvetica", "Liberation Sans"]].map((names) =>
        Promise.any(names.map((name) => new FontFace('a', \`local("\${name}")\`).load())))
    ).then(() => true, () => false)`);
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

type Look = (page: Page) => Promise<void>;

/** Looks at a sample in a page that nothing is peculiar to: a new one each time would cost more than the look. */
async function visit(name: string, look: Look): Promise<void> {
  await plainPage.setViewportSize({ width: 360, height: 740 });
  await plainPage.emulateMedia({ media: null, colorScheme: 'light' });
  await show(plainPage, name);
  await look(plainPage);
}

async function show(page: Page, name: string): Promise<void> {
  await page.goto(`${url}/${name}/`, { waitUntil: 'load' });
  await page.evaluate(settled);
}

/** Gives a page of its own that was prepared before it shows anything. */
async function openPrepared(
  prepare: (page: Page) => Promise<unknown>,
  look: Look,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await prepare(page);
  await look(page);
  await context.close();
}

const noStandIns =
  'install fonts-liberation: this machine has none of the fonts that stand in for those to come';
const widths = [320, 360, 768, 1440];
/** On one of the others nothing is shown that is not on one of these. */
const audited = [360, 1440];

test.each(['long', 'arabic', 'bare', 'empty', 'not-found'])(
  'the sample %s is accessible and as wide as the screen',
  async (name) => {
    await visit(name, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: width === 360 ? 'dark' : 'light' });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(audited.includes(width) ? await listViolations(page) : []).toEqual([]);
      }
    });
  },
);

/** Runs in the page: adds up how far its content jumps while it loads. */
const watchShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** Shows a sample whose fonts and pictures come after what is around them was painted; answers with their addresses. */
async function showLate(page: Page, name: string): Promise<string[]> {
  const late: string[] = [];
  const isThere = page.waitForEvent('domcontentloaded');
  // What is routed is never taken from a cache.
  await page.route(/\.(woff2|jpg)$/, async (route) => {
    late.push(route.request().url());
    await isThere;
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await route.continue();
  });
  await show(page, name);
  await page.unrouteAll({ behavior: 'wait' });
  return late;
}

test.for(['article', 'front', 'arabic'])(
  'nothing in the sample %s moves when its fonts come late',
  async (name, { skip }) => {
    skip(!standIns, noStandIns);
    await openPrepared(
      (page) => page.addInitScript(watchShifts),
      async (page) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          expect((await showLate(page, name)).join()).toContain('.woff2');
          expect(await page.evaluate('window.shifted')).toBeLessThan(0.001);
        }
      },
    );
  },
);

test('a line of text is as long in the local font as in the one to come', async ({ skip }) => {
  skip(!standIns, noStandIns);
  await visit('article', async (page) => {
    const measure = (selector: string, family: string) =>
      page.evaluate(`(() => {
        const line = document.querySelector('${selector}').cloneNode(true);
        line.style.cssText = "position: absolute; white-space: nowrap; font-family: ${family}";
        document.body.append(line);
        return line.getBoundingClientRect().width;
      })()`);
    for (const [selector, ours, local] of [
      ['h1', 'Source Serif 4', 'Source Serif Times'],
      ['.body p + p', 'Source Serif 4', 'Source Serif Times'],
      ['.published', 'Public Sans', 'Public Sans Arial'],
    ] as const) {
      const [width, stand] = [await measure(selector, `'${ours}'`), await measure(selector, `'${local}'`)];
      expect(Number(stand) / Number(width)).toBeGreaterThan(0.97);
      expect(Number(stand) / Number(width)).toBeLessThan(1.03);
    }
  });
});

test('a target that stands alone is at least 24 pixels wide and high', async () => {
  await visit('long', async (page) => {
    const selectors =
      '.masthead-bar a, .masthead-bar button, .share a, .tags a, .site-footer li a, .breadcrumbs a, .languages a, .neighbours a, .embed-link';
    const boxes = await Promise.all(
      (await page.locator(selectors).all()).map((target) => target.boundingBox()),
    );
    expect(boxes.length).toBeGreaterThan(15);
    for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  });
});

test('the first tab shows the way past the header, and focus is always visible', async () => {
  await visit('article', async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip-link');
    expect((await page.locator('.skip-link').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outline');
    expect(outline).toMatch(/solid 2px/);
  });
});

test('an embed asks nothing of the other site before the reader does', async () => {
  const asked: string[] = [];
  const watch = (page: Page) =>
    page.route(/vimeo|twitter/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p>player</p>' });
    });
  await openPrepared(watch, async (page) => {
    await show(page, 'long');
    const link = page.getByRole('link', { name: /Vimeo/ });
    expect(await link.getAttribute('href')).toBe('https://vimeo.com/76979871');
    expect(asked).toEqual([]);
    await link.click();
    const frame = page.locator('iframe.embed-frame');
    expect(await frame.getAttribute('title')).toBe('The mayor speaks');
    await expect.poll(() => asked).toEqual(['https://player.vimeo.com/video/76979871?dnt=1&autoplay=1']);
  });
});

test('sharing copies the address where the device has no sharing of its own', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await openPrepared(
    (page) => page.addInitScript('delete Navigator.prototype.share'),
    async (page) => {
      await show(page, 'article');
      const link = page.locator('[data-share]');
      expect(await link.getAttribute('href')).toMatch(/^mailto:\?subject=US%20and%20Russia/);
      await link.click();
      await expect.poll(() => link.innerText()).toBe('Link copied');
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
        /^https:\/\/gazette\.example\/world\//,
      );
    },
    { permissions },
  );
});

test('control and K go to the search field', async () => {
  await visit('article', async (page) => {
    await page.keyboard.press('Control+k');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-field');
  });
});

test('paper has the article alone, black on white, with the addresses of its links', async () => {
  await visit('article', async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const selector of ['.masthead-bar', '.share', '.related', '.latest', '.tags', '.site-footer nav']) {
      expect(await page.locator(selector).first().isVisible()).toBe(false);
    }
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(0, 0, 0)');
    const after = await page.evaluate(
      'getComputedStyle(document.querySelector(".body a"), "::after").content',
    );
    expect(after).toContain('https://example.com/a');
  });
});
