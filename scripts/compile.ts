import { build, type BuildOptions } from 'esbuild';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleTheme } from '../src/assets/build-assets.ts';
import { compileTemplate } from '../src/render/engine/compile-template.ts';
import { readTemplates } from '../src/render/template-files.ts';
import { hashContent } from '../src/support/hash.ts';

const top = join(import.meta.dirname, '..');
const outdir = resolve(process.argv[2] ?? join(top, 'dist'));

/** Programs of the machine's kind, and what few runs need: they stay packages of their own. */
const external = [
  '@aws-sdk/client-s3',
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

/** The code of the default theme's templates, by the hashes of their texts. */
function compileTheme(): string {
  const own = [...readTemplates(outdir).values()].filter((template) => !template.name.startsWith('default/'));
  return JSON.stringify(own.map(({ name, text }) => [hashContent(text), compileTemplate(text, name)]));
}

const define = {
  compiledHash: JSON.stringify(await hashProgram()),
  compiledTheme: JSON.stringify('theme.json'),
  compiledBundles: JSON.stringify('bundles.json'),
};
rmSync(outdir, { recursive: true, force: true });
await build({ ...options, define, write: true });
writeFileSync(join(outdir, 'theme.json'), compileTheme());
writeFileSync(join(outdir, 'bundles.json'), JSON.stringify(await bundleTheme(outdir)));
