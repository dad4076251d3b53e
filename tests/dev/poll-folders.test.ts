import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pollFolders } from '../../src/dev/poll-folders.ts';

test('where the system cannot tell, files are looked at again and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-poll-'));
  const heard = Promise.withResolvers<string | undefined>();
  const watching = pollFolders([folder], heard.resolve, heard.reject);
  // The first look may not be over yet.
  let turn = 0;
  const writing = setInterval(() => writeFileSync(join(folder, `${turn++}.md`), 'x'), 100);
  expect(await heard.promise).toBeUndefined();
  clearInterval(writing);
  watching.close();
  rmSync(folder, { recursive: true });
});
