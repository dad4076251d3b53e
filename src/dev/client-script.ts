import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

// Browsers get it as it is written, so it stays a file of the package.
const entry = fileURLToPath(new URL('../../src/dev/client/desk.js', import.meta.url));

/** The script that lets pages follow the builds, in one piece. */
export async function bundleClient(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
