import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';

/** What the example newspaper has not: the smallest pictures, compressed forms, a file below a dot, and headers of its own. */
const settings = `
images: { widths: [16] }
precompress: [br, gzip, zstd]
security: { contact: ["mailto:desk@gazette.example"], expires: 2027-06-01T00:00:00Z }
headers:
  /world/*: { X-Section: World }
  /about/: { Cache-Control: no-transform }
  /*: { X-Odd: 'in "quotes"; add_header X-Evil $uri {env.HOME} {$HOME} \\' }
`;

/** Builds the example newspaper with that; answers with the folder that holds it all, whose site is in `public`. */
export async function buildEdgePaper(): Promise<{ root: string; out: string }> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-edges-'));
  cpSync(join(import.meta.dirname, '../../content'), join(root, 'content'), { recursive: true });
  const file = join(root, 'content/site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8') + settings);
  const [out, stateDir] = [join(root, 'public'), join(root, '.broadsheet')];
  const options = { root, out, stateDir, cacheDir: join(stateDir, 'cache'), strict: false, keepGoing: false };
  const asOf = Date.parse('2026-11-01T12:00:00Z') as Instant;
  const { published, problems } = await build({ ...options, asOf }, await openDiskSink(options), () => {});
  if (!published) throw new Error(`the newspaper does not build: ${JSON.stringify(problems, null, 2)}`);
  return { root, out };
}
