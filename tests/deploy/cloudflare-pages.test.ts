import { afterEach, describe, expect, test } from 'vitest';
import { openDesk } from './deploy-files.ts';
import { openPages } from './pages-api.ts';
import { testToolTarget } from './tool-conformance.ts';

const open: { close(): void }[] = [];
async function makePlace() {
  const pages = await openPages();
  open.push(pages);
  return pages;
}
afterEach(() => {
  for (const pages of open.splice(0)) pages.close();
});

describe('Cloudflare Pages', () => {
  testToolTarget(makePlace);

  test('has no project of that name', { timeout: 120_000 }, async () => {
    const place = await makePlace();
    const settings = { to: 'cloudflare-pages', project: 'another' } as const;
    await expect(openDesk({ settings, env: place.env }).deploy({ 'index.html': 'x' })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-denied', message: expect.stringContaining('no project `another`') }],
    });
  });
});
