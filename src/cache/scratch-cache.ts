import { constants, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What planning a site recalls; pictures' files and the search index are for who publishes. */
const recalled = ['bundles', 'pages', 'parsed.sqlite', 'pictures'];

/** Works with a copy of the cache, which is removed at the end: whoever only looks leaves everything as it was. */
export async function withScratchCache<Result>(
  cacheDir: string,
  work: (scratch: string) => Promise<Result>,
): Promise<Result> {
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-look-'));
  try {
    for (const name of recalled.filter((one) => existsSync(join(cacheDir, one))))
      cpSync(join(cacheDir, name), join(scratch, name), {
        recursive: true,
        mode: constants.COPYFILE_FICLONE,
      });
    return await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
