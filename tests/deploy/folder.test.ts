import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk, type Place } from './deploy-files.ts';
import { testExclusiveTarget } from './exclusive-conformance.ts';
import { readFolder } from './read-folder.ts';
import { testStoreTarget } from './target-conformance.ts';

function makeFolder(): Promise<Place & { readonly path: string }> {
  const path = join(mkdtempSync(join(tmpdir(), 'broadsheet-target-')), 'site');
  return Promise.resolve({
    path,
    settings: { to: 'folder', path, graceDays: 7 },
    read: () => Promise.resolve(readFolder(path)),
    meddle: (name, text) => Promise.resolve(meddle(join(path, name), text)),
  });
}

function meddle(file: string, text: string | undefined): void {
  if (text === undefined) return rmSync(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('a folder', () => {
  testStoreTarget(makeFolder);
  testExclusiveTarget(makeFolder);

  test('is left without empty folders and half files', async () => {
    const place = await makeFolder();
    const desk = openDesk(place);
    await desk.deploy({ 'a/b/index.html': 'x', 'index.html': 'x' });
    meddle(join(place.path, '.broadsheet-deploy/unfinished-1'), 'half');
    await desk.deploy({ 'index.html': 'y' });
    expect(readdirSync(place.path)).toEqual(['.broadsheet-deploy', 'index.html']);
    expect(readdirSync(join(place.path, '.broadsheet-deploy'))).not.toContain('unfinished-1');
  });

  test('within the newspaper or its site is refused', async () => {
    for (const path of ['.', '..', 'content/site', 'site-1'])
      await expect(
        openDesk({ settings: { to: 'folder', path, graceDays: 7 } }).deploy({}),
      ).rejects.toMatchObject({
        exitCode: 2,
        problems: [{ code: 'deploy-into-source' }],
      });
  });
});
