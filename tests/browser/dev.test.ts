import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from '../commands/newspaper.ts';
import { type RunningDev, startDev } from '../commands/start-dev.ts';
import { openBrowser } from './open-browser.ts';

const talks = 'content/articles/world/talks.md';
const long = Array.from({ length: 80 }, (_, index) => `Paragraph ${index} of the talks.`).join('\n\n');
let browser: Browser;
let paper: Newspaper;
let dev: RunningDev;
let url: string;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
});
afterAll(() => browser.close());

beforeEach(async () => {
  paper = makeNewspaper({ [talks]: writeArticle({}, long) });
  dev = startDev(paper.root, '--port', '0', '--as-of', '2026-01-01');
  [, url = ''] = await dev.waitFor(/(http:\/\/127\.0\.0\.1:\d+\/)/);
});

afterEach(async () => {
  await page.goto('about:blank');
  dev.interrupt();
  await dev.ended;
  rmSync(paper.root, { recursive: true });
});

/** Opens the article's page, and marks it, so that it is seen whether it was loaded anew. */
async function openArticle(): Promise<void> {
  await page.goto(`${url}world/2022/01/09/talks/`);
  await page.evaluate('window.isTheSame = true');
}

const isTheSame = () => page.evaluate('window.isTheSame === true');
const dialog = () => page.getByRole('alertdialog');

test('a mistake lies over the page with its place and what to do, and goes when it is mended', async () => {
  await openArticle();
  paper.write({ [talks]: writeArticle({ headlne: '<img src=x onerror=alert(1)>' }, long) });
  await dialog().waitFor();
  const words = await dialog().innerText();
  expect(words).toContain('1 error');
  expect(words).toContain(talks);
  expect(words).toContain('headlne: <img src=x onerror=alert(1)>');
  expect(words).toContain('did you mean headline?');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Talks in Geneva');
  paper.write({ [talks]: writeArticle({ headline: 'Talks have ended' }, long) });
  await dialog().waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Talks have ended' }).waitFor();
  expect(await isTheSame()).toBe(true);
});

test('Escape closes what is wrong, and a button opens it again', async () => {
  await openArticle();
  paper.write({ [talks]: writeArticle({ headlne: 'x' }, long) });
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '1 error' }).click();
  await dialog().waitFor();
  expect(await dialog().getByRole('button').and(page.locator(':focus')).count()).toBe(1);
});

test('a save keeps scroll, focus, what was typed and what was opened', async () => {
  const box = '<details><summary>More</summary>\n\nHidden words.\n\n</details>';
  paper.write({ 'templates/partials/age-notice.njk': box });
  await dev.waitFor(/: \d+ pages? in .*\n/);
  await page.goto(`${url}world/2022/01/09/talks/`);
  await page.evaluate(`window.isTheSame = true;
    const search = document.querySelector('#search-field');
    if (document.querySelector('details')) document.querySelector('details').open = true;
    search.focus();
    search.value = 'missiles';
    search.setSelectionRange(2, 5);
    window.scrollTo(0, 1500);`);
  paper.write({ [talks]: writeArticle({}, `${long}\n\nThe very last word.`) });
  await page.getByText('The very last word.').waitFor();
  expect(await isTheSame()).toBe(true);
  const kept = await page.evaluate(`(() => {
    const { id, value, selectionStart, selectionEnd } = document.activeElement;
    return [window.scrollY, id, value, selectionStart, selectionEnd, document.querySelector('details')?.open];
  })()`);
  expect(kept).toEqual([1500, 'search-field', 'missiles', 2, 5, true]);
});

test('a style sheet is swapped without that the page is ever without one', async () => {
  await openArticle();
  await page.evaluate(`window.bare = false;
    const look = () => {
      const sheets = [...document.styleSheets].filter(({ href }) => href);
      if (sheets.length === 0) window.bare = true;
      requestAnimationFrame(look);
    };
    look();`);
  paper.write({ 'templates/assets/style.css': 'body { background: rgb(1, 2, 3) }' });
  await page.evaluate(`new Promise((resolve) => {
    const isDone = () =>
      getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)' &&
      document.querySelectorAll('link[rel="stylesheet"]').length === 1;
    const look = () => (isDone() ? resolve() : requestAnimationFrame(look));
    look();
  })`);
  expect(await page.evaluate('window.bare')).toBe(false);
  expect(await isTheSame()).toBe(true);
});

test('a page that goes away is said to be gone, and is there again when it comes back', async () => {
  await openArticle();
  paper.write({ [talks]: writeArticle({ slug: 'elsewhere' }, long) });
  await page.getByText('This page is not part of the site any more.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Talks in Geneva');
  paper.write({ [talks]: writeArticle({ headline: 'Back again' }, long) });
  await page.getByRole('heading', { name: 'Back again' }).waitFor();
  await page.getByText('This page is not part of the site any more.').waitFor({ state: 'hidden' });
});

test('a newspaper that cannot be built at first is shown as soon as it can', async () => {
  paper.write({ 'content/site.yaml': 'titel: x' });
  await dev.waitFor(/the page stays as it was|nothing is shown yet/);
  const second = startDev(paper.root, '--port', '0');
  const [, other = ''] = await second.waitFor(/(http:\/\/127\.0\.0\.1:\d+\/)/);
  await page.goto(other);
  await dialog().waitFor();
  paper.write({ 'content/site.yaml': 'title: The Test Gazette\nurl: https://test.example\n' });
  await page.getByRole('link', { name: 'The Test Gazette' }).first().waitFor();
  await dialog().waitFor({ state: 'hidden' });
  expect(await page.title()).toBe('The Test Gazette');
  second.interrupt();
  await second.ended;
});

test('warnings are a line', async () => {
  await openArticle();
  paper.write({ [talks]: writeArticle({ standfirst: '' }, `${long}\n\nThe very last word.`) });
  await page.getByRole('button', { name: /warning/ }).waitFor();
  await page.getByText('The very last word.').waitFor();
  expect(await dialog().isVisible()).toBe(false);
});
