import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../src/build/build.ts';
import type { OutputPath } from '../src/model/paths.ts';
import type { Instant } from '../src/model/time.ts';
import { openMemorySink } from '../src/publish/memory.ts';

const folder = join(import.meta.dirname, 'sites');
const asOf = Date.parse('2026-06-01T12:00:00Z') as Instant;
const names = readdirSync(folder);
const cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-sites-'));

afterAll(() => rmSync(cacheDir, { recursive: true }));

/** The texts of a tiny site, without the theme's and the search's own files: path -> text. */
async function buildSite(name: string): Promise<ReadonlyMap<string, string>> {
  const root = join(folder, name);
  const site = new Map<OutputPath, Uint8Array>();
  const options = {
    root,
    out: root,
    stateDir: cacheDir,
    cacheDir,
    asOf,
    strict: false,
    keepGoing: false,
  };
  const { published, problems } = await build(options, openMemorySink(site), () => {});
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(published).toBe(true);
  const pages = [...site].filter(([path]) => !/^(?:assets|pagefind)\//.test(path));
  return new Map(pages.map(([path, content]) => [path, new TextDecoder().decode(content)]));
}

/** Of a page what is between the masthead and the footer; the theme's files without the hashes in their names. */
function readOwn(path: string, text: string): string {
  const own = path.endsWith('.html') ? `${/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? ''}\n` : text;
  return own.replaceAll(/("\/assets\/[\w/.-]+)-[\da-f]{8}\./g, '$1.');
}

describe.each(names)('%s', (name) => {
  test('plans the expected pages, with the expected text in them', async () => {
    const pages = await buildSite(name);
    const expected = join(folder, name, 'expected');
    const paths = [...pages.keys()].toSorted().join('\n');
    await expect(`${paths}\n`).toMatchFileSnapshot(join(expected, 'pages.txt'));
    for (const [path, html] of pages) {
      await expect(readOwn(path, html)).toMatchFileSnapshot(join(expected, path));
    }
  });
});

test('nothing of an unpublished article is anywhere in the site', async () => {
  const pages = await buildSite('unpublished-articles-leave-no-trace');
  // The address of an expired article, which readers have known, and nothing else of it.
  const expired = '/world/2026/01/01/expired/';
  expect(pages.get('_redirects')).toBe(`${expired} /410.html 410\n`);
  const others = [...pages].filter(([path]) => path !== '_redirects').map(([, html]) => html);
  for (const html of others) expect(html).not.toMatch(/draft|embargoed|expired|scheduled|later/);
  expect([...pages.values()].filter((html) => html.includes('The published one')).length).toBeGreaterThan(2);
});
