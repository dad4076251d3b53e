import { expect, test } from 'vitest';
import type { Config } from '../../src/model/config.ts';
import { headers } from '../../src/outputs/headers.ts';
import { makeListSite, plainTools } from './list-samples.ts';

function printHeaders(config: Partial<Config> = {}): string {
  const tools = { ...plainTools, frameOrigins: ['https://player.example'] };
  const [page] = headers.plan(makeListSite([], config), tools);
  return String(page?.content().inputs['text']);
}

test('pages may show the players that embeds need, and run the search', () => {
  const text = printHeaders();
  expect(text).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(text).toContain('frame-src https://player.example;');
});

test('without a search nothing is compiled, and the index has no rules', () => {
  const text = printHeaders({ outputs: { 'search-page': false } });
  expect(text).toContain("script-src 'self';");
  expect(text).not.toContain('/pagefind/');
});

test('a site without encryption does not ask for any', () => {
  expect(printHeaders()).toContain('Strict-Transport-Security');
  expect(printHeaders({ url: 'http://localhost' })).not.toMatch(/Strict-Transport|upgrade-insecure/);
});

test('the newsroom’s header replaces ours of the same name at the same pattern, and adds others', () => {
  const text = printHeaders({
    headers: {
      '/*': { 'referrer-policy': 'no-referrer', 'X-Robots': 'none' },
      '/tools/*': { 'X-Frame-Options': 'DENY' },
    },
  });
  expect(text).not.toContain('strict-origin-when-cross-origin');
  expect(text).toContain('  referrer-policy: no-referrer\n  X-Robots: none\n');
  expect(text).toContain('\n/tools/*\n  X-Frame-Options: DENY\n');
});
