import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from './newspaper.ts';
import { type RunningDev, startDev } from './start-dev.ts';

const talks = 'content/articles/world/talks.md';
const page = 'world/2022/01/09/talks/';
let dev: RunningDev;

afterEach(async () => {
  dev.interrupt();
  await dev.ended;
});

async function start(paper: Newspaper): Promise<string> {
  dev = startDev(paper.root, '--port', '0', '--as-of', '2026-01-01');
  const [, url = ''] = await dev.waitFor(/(http:\/\/127\.0\.0\.1:\d+\/)/);
  return url;
}

test('the newspaper is served, and a save is told in a line and served', { timeout: 60_000 }, async () => {
  const paper = makeNewspaper({
    'content/articles/world/later.md': writeArticle({ headline: 'More talks', draft: 'true' }),
  });
  const url = await start(paper);
  await dev.waitFor(/Built 2 articles, \d+ pages in .*\. No problems\.\n/);
  expect(await (await fetch(url + page)).text()).toContain('The talks went on.');
  paper.write({ [talks]: writeArticle({}, 'They have *ended*.') });
  await dev.waitFor(/^talks\.md: \d+ pages? in \d+ ms\.\n/);
  expect(await (await fetch(url + page)).text()).toContain('They have <em>ended</em>.');
});

test(
  'a mistake is told with its place, the last good site stays, and mending it is told',
  { timeout: 60_000 },
  async () => {
    const paper = makeNewspaper();
    const url = await start(paper);
    await dev.waitFor(/Built 1 article/);
    paper.write({ [talks]: writeArticle({ headlne: 'Talks' }) });
    await dev.waitFor(
      /unknown-field {2}content\/articles\/world\/talks\.md:\d+:1\n[^]*did you mean `headline`\?/,
    );
    await dev.waitFor(/1 error; the page stays as it was/);
    expect(await (await fetch(url + page)).text()).toContain('The talks went on.');
    paper.write({ [talks]: writeArticle({}, 'Mended.') });
    await dev.waitFor(/All errors are mended\.\n/);
    expect(await (await fetch(url + page)).text()).toContain('Mended.');
  },
);

test(
  'a newspaper that cannot be built yet is served as what is wrong, until it can',
  { timeout: 60_000 },
  async () => {
    const paper = makeNewspaper({ [talks]: 'no front matter' });
    const url = await start(paper);
    await dev.waitFor(/nothing is shown yet/);
    const broken = await fetch(url);
    expect([broken.status, (await broken.text()).includes(talks)]).toEqual([500, true]);
    paper.write({ [talks]: writeArticle() });
    await dev.waitFor(/All errors are mended\.\n/);
    expect((await fetch(url)).status).toBe(200);
  },
);

test('an interrupt ends it at once, also while it builds', { timeout: 60_000 }, async () => {
  await start(makeNewspaper());
  dev.interrupt();
  expect(await dev.ended).toEqual({ code: 0, signal: null });
});

test('a port that is taken is an error where it was named', { timeout: 60_000 }, async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  dev = startDev(makeNewspaper().root, '--port', String(port));
  expect(await dev.ended).toEqual({ code: 2, signal: null });
  expect(dev.said()).toContain(`Another program listens on port ${port}.`);
  other.close();
});

test.each(['80000', '-1', 'http', '1.5'])('`--port %s` is refused', { timeout: 60_000 }, async (port) => {
  dev = startDev(makeNewspaper().root, `--port=${port}`);
  expect(await dev.ended).toEqual({ code: 2, signal: null });
  expect(dev.said()).toContain('Please write a whole number from 0 to 65535.');
});
