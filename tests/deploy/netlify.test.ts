import { afterEach, describe, expect, test } from 'vitest';
import { openDesk } from './deploy-files.ts';
import { openNetlify } from './netlify-api.ts';
import { testToolTarget } from './tool-conformance.ts';

const open: { close(): void }[] = [];
async function makePlace() {
  const netlify = await openNetlify();
  open.push(netlify);
  return netlify;
}
afterEach(() => {
  for (const netlify of open.splice(0)) netlify.close();
});

describe('Netlify', () => {
  testToolTarget(makePlace);

  test('does not know the site', async () => {
    const place = await makePlace();
    const settings = { to: 'netlify', site: 'another' } as const;
    await expect(openDesk({ settings, env: place.env }).deploy({ 'index.html': 'x' })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-denied', message: expect.stringContaining('`another`') }],
    });
  });
});
