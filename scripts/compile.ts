import { build, type BuildOptions } from 'esbuild';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const top = join(import.meta.dirname, '..');
const outdir = resolve(process.argv[2] ?? join(top, 'dist'));

/** Programs of the machine's kind, and what few runs need: they stay packages of their own. */
const external = [
  '@babel/code-frame',
  'chokidar',
  'esbuild',
  'exifreader',
  'lightningcss',
  'pagefind',
  'sanitize-html',
  'sharp',
];

// A module below chunks/ finds the templates and the entries where one in a room of src/ does: one folder up.
const options: BuildOptions & { write: false } = {
  absWorkingDir: top,
  entryPoints: { cli: 'src/cli.ts', 'build/worker': 'src/build/worker.ts' },
  outdir,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  legalComments: 'inline',
  external,
  // What older packages require of Node itself.
  banner: { js: 'const require = process.getBuiltinModule;' },
};

/** Of everything that is compiled, packages too. */
async function hashProgram(): Promise<string> {
  const { outputFiles } = await build(options);
  const hash = createHash('sha256');
  for (const { path, contents } of outputFiles) hash.update(path.slice(outdir.length)).update(contents);
  return hash.digest('hex');
}

const define = { compiledHash: JSON.stringify(await hashProgram()) };
rmSync(outdir, { recursive: true, force: true });
await build({ ...options, define, write: true });
