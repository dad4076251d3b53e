import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { examinations, verifySite } from '../../src/verify/index.ts';
import { readSitemaps } from '../../src/verify/read-sitemaps.ts';
import { readSample } from '../../src/verify/sample.ts';
import type { Newspaper } from '../commands/newspaper.ts';
import { at, faults, newest } from './faults.ts';
import { type Host, openHost } from './host.ts';
import { buildPaper, planVisit } from './paper.ts';

let paper: Newspaper;
let host: Host;

beforeAll(async () => {
  paper = await buildPaper();
  host = await openHost(join(paper.root, 'public'));
}, 60_000);

beforeEach(() => {
  host.fault = () => undefined;
  host.asked.length = 0;
});

afterAll(async () => {
  await host.close();
  rmSync(paper.root, { recursive: true });
});

async function examine(name: string, place: URL | string) {
  const plan = await planVisit(paper, place);
  const sitemaps = await readSitemaps(plan.site, plan.addresses);
  const visit = { ...plan, sitemaps, pages: await readSample(plan.site, sitemaps, plan.sample) };
  // The last ones look at what the others have asked for.
  for (const { name: other, examine: look } of examinations) {
    const problems = await look(visit);
    if (other === name) return problems;
  }
  throw new Error(`there is no examination ${name}`);
}

test.each(faults)('%s: %s, as in %s', async (examination, code, says, fault) => {
  host.fault = fault;
  const problems = await examine(examination, host.url);
  expect(problems).toContainEqual(expect.objectContaining({ code, message: expect.stringMatching(says) }));
  for (const { message, hint } of problems)
    expect(`${message} ${hint}`).toMatch(/^`http:\/\/127\.0\.0\.1.*\. \w/s);
});

test.each(examinations.map(({ name }) => name))(
  '%s: a site that is as it should be is left in peace',
  async (name) => {
    expect(await examine(name, host.url)).toEqual([]);
    expect(await examine(name, join(paper.root, 'public'))).toEqual([]);
  },
);

test('every examination but that of files is shown to speak above', () => {
  const spoken = new Set([...faults.map(([name]) => name), 'files']);
  expect(examinations.map(({ name }) => name).filter((name) => !spoken.has(name))).toEqual([]);
});

test('each address is asked for once, few at a time, and a server that stumbles once more', async () => {
  await verifySite(await planVisit(paper, host.url));
  // The front page tells first where the site is.
  const [, ...asked] = host.asked;
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(host.busiest()).toBeLessThanOrEqual(4);
  host.asked.length = 0;
  let stumbles = 1;
  host.fault = at('/robots.txt', (sent) => stumbles-- > 0 && (sent.status = 503));
  const { problems } = await verifySite(await planVisit(paper, host.url));
  expect(problems).toEqual([]);
  expect(host.asked.filter((one) => one === 'GET /robots.txt')).toHaveLength(2);
});

test('a page that a cache has let go of a moment later is not stale', async () => {
  let old = 1;
  const spoil = (text: Buffer) => (old-- > 0 ? Buffer.concat([text, Buffer.from('old')]) : text);
  host.fault = at(newest, (sent) => (sent.body = spoil(sent.body)));
  expect((await verifySite(await planVisit(paper, host.url))).problems).toEqual([]);
  expect(host.asked.filter((one) => one === `GET ${newest}`)).toHaveLength(2);
});

test('pictures are asked for by their heads alone, unless the server does not know how', async () => {
  const { problems } = await verifySite(await planVisit(paper, host.url));
  const pictures = () => host.asked.filter((one) => one.includes('/assets/images/'));
  expect(problems).toEqual([]);
  expect(pictures().filter((one) => !one.startsWith('HEAD '))).toEqual([]);
  host.asked.length = 0;
  host.fault = (sent, _, method) => void (method === 'HEAD' && (sent.status = 405));
  expect((await verifySite(await planVisit(paper, host.url))).problems).toEqual([]);
  expect(pictures().some((one) => one.startsWith('GET '))).toBe(true);
});

test('the same pages are looked at each time: the newest, some of the archive, and the lists', async () => {
  const read = async () => {
    const { site, addresses, sample } = await planVisit(paper, host.url);
    const pages = await readSample(site, await readSitemaps(site, addresses), sample);
    return pages.map(({ address }) => address);
  };
  const first = await read();
  expect(await read()).toEqual(first);
  const articles = first.filter((address) => /\/\d{4}\/\d\d\/\d\d\//.test(address));
  expect(articles.slice(0, 2).map((address) => address.slice(0, 18))).toEqual([
    '/world/2022/01/09/',
    '/world/2022/01/09/',
  ]);
  expect(articles).toContain('/world/2022/01/01/story-1/');
  expect(first).toContain('/');
});

const everything = { sample: Number.POSITIVE_INFINITY };

/** Pages that are published, without those that hosts show where nothing is. */
function listPages(): string[] {
  const names = readdirSync(join(paper.root, 'public'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`);
}

test('all of a site is every page that was published, each asked for once, few at a time', async () => {
  const plan = { ...(await planVisit(paper, host.url)), ...everything };
  const { problems } = await verifySite(plan);
  expect(problems).toEqual([]);
  const [, ...asked] = host.asked;
  expect(asked).toEqual(expect.arrayContaining(listPages().map((address) => `GET ${address}`)));
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(host.busiest()).toBeLessThanOrEqual(4);
  const kept = await Promise.all(plan.site.seen.values());
  expect(kept.filter((answer) => 'body' in answer)).toEqual([]);
});

test('a page that no sitemap names is looked at with the others, and may keep search engines away', async () => {
  const listed = await planVisit(paper, host.url);
  const named = (await readSitemaps(listed.site, listed.addresses)).flatMap(({ pages }) => pages);
  const [hidden = ''] = listPages().filter((address) => !named.includes(address));
  host.fault = at(hidden, (sent) => (sent.status = 500));
  const { problems } = await verifySite({ ...(await planVisit(paper, host.url)), ...everything });
  expect(problems).toEqual([
    expect.objectContaining({ code: 'page-unavailable', message: expect.stringContaining(hidden) }),
  ]);
});

test('from outside, all of a site is what its sitemaps name', async () => {
  const { recorded: _, local: __, ...plan } = await planVisit(paper, host.url);
  const named = (await readSitemaps(plan.site, plan.addresses)).flatMap(({ pages }) => pages);
  const read = await readSample(plan.site, await readSitemaps(plan.site, plan.addresses), everything.sample);
  expect(read.map(({ address }) => address).toSorted()).toEqual([...new Set(named)].toSorted());
  expect(named.length).toBeGreaterThan(10);
});

test('nothing on another host is asked for, wherever the site leads', async () => {
  const other = await openHost(join(paper.root, 'public'));
  const elsewhere = other.url.href;
  host.fault = (sent, address) => {
    if (address === newest) Object.assign(sent, { status: 302, headers: { location: elsewhere } });
    else if (sent.headers['content-type']?.includes('html') || address.endsWith('.xml'))
      sent.body = Buffer.from(
        sent.body
          .toString()
          .replaceAll(/(?:https:\/\/test\.example)?\/(?:assets|sitemaps|world)\//g, elsewhere),
      );
  };
  const { problems } = await verifySite(await planVisit(paper, host.url));
  await other.close();
  expect(other.asked).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('foreign-address');
  host.fault = at('/', (sent) =>
    Object.assign(sent, { status: 301, headers: { location: 'https://elsewhere.invalid/' } }),
  );
  await expect(planVisit(paper, host.url)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('another host'),
  });
});

function copySite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-copy-'));
  cpSync(join(paper.root, 'public'), folder, { recursive: true });
  return folder;
}

test('files: a page that was altered, one that is gone, and anything else that is not as it was published', async () => {
  const says = async (spoil: (folder: string) => void) => {
    const folder = copySite();
    expect(await examine('files', folder)).toEqual([]);
    spoil(folder);
    const problems = await examine('files', folder);
    rmSync(folder, { recursive: true });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['altered-output']));
    return problems.map(({ message }) => message.replaceAll(folder, '')).join('\n');
  };
  const page = 'about/index.html';
  expect(await says((folder) => writeFileSync(join(folder, page), 'Mine.'))).toBe(
    `\`/${page}\`: is not what the last build published.`,
  );
  expect(await says((folder) => rmSync(join(folder, page)))).toContain(
    'is not there, though the last build published it',
  );
  expect(await says((folder) => writeFileSync(join(folder, 'mine.txt'), 'Mine.'))).toContain(
    'that are not, all together, the',
  );
});

test('a folder is looked at without a host: pages, pictures, feeds, sitemaps, and where redirects lead', async () => {
  const folder = copySite();
  rmSync(join(folder, 'world/2022/01/09/talks'), { recursive: true });
  const feed = join(folder, 'rss.xml');
  writeFileSync(feed, readFileSync(feed, 'utf8').replace('</rss>', ''));
  const { problems } = await verifySite(await planVisit(paper, folder));
  rmSync(folder, { recursive: true });
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(['altered-output', 'page-unavailable', 'broken-feed', 'dead-feed-item', 'dead-redirect']),
  );
});
