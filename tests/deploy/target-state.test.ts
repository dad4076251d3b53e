import { expect, test } from 'vitest';
import { type Manifest, writeJournal, writeManifest } from '../../src/deploy/manifest.ts';
import { readTarget } from '../../src/deploy/target-state.ts';
import type { Records } from '../../src/deploy/target.ts';
import type { ChangedFile } from '../../src/model/changes.ts';

const page = { hash: '1', size: 1, seal: '1', contentKey: '' };
const before: Manifest = new Map([['index.html', page]]);

/** A target that holds nothing but records. */
function openRecords(): Records {
  const files = new Map<string, Uint8Array>();
  return {
    read: (path) => Promise.resolve(files.get(path)),
    write: (path, bytes) => Promise.resolve(void files.set(path, bytes)),
    remove: (paths) => Promise.resolve(paths.forEach((path) => files.delete(path))),
  };
}

async function readKnown(untold: readonly ChangedFile[]) {
  const records = openRecords();
  await writeManifest(records, before);
  await writeJournal(records, { files: untold });
  const nothing = {
    list: () => Promise.resolve(new Map()),
    findOurs: () => Promise.resolve(new Set<string>()),
  };
  return readTarget(records, [], nothing);
}

// One deploy is killed after it added the page, the next one before it removed it, or after it put it there again.
test.each(['added', 'removed', 'changed'] as const)(
  'a page that the journal has as %s is known to be ours, though no deploy has ended since',
  async (change) => {
    const { files, doubtful } = await readKnown([{ path: 'talks/index.html', url: '/talks/', change }]);
    expect([...files.keys()]).toEqual(['index.html', 'talks/index.html']);
    expect([...doubtful]).toEqual(['talks/index.html']);
  },
);
