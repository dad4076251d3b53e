import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { resolveName, type AssetFiles } from './asset-files.ts';

const browsers = ['chrome119', 'edge119', 'firefox119', 'safari17'];

/** Bundles and shrinks a script into one ECMAScript module. Rejects with esbuild's BuildFailure. */
export async function buildScript(name: string, files: AssetFiles): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [name],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: browsers,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [readFrom(files)],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Finds parts by their names in the theme, so that a newspaper may replace one of them alone. */
function readFrom(files: AssetFiles): Plugin {
  return {
    name: 'theme',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path: reference, importer, kind }) => {
        const part = kind === 'entry-point' ? reference : resolveName(reference, importer);
        if (files.has(part)) return { path: part, namespace: 'theme' };
        return { errors: [{ text: `there is no ${part}` }] };
      });
      onLoad({ filter: /.*/, namespace: 'theme' }, async ({ path: part }) => {
        const file = files.get(part);
        if (file === undefined) return undefined;
        return { contents: await readFile(file, 'utf8'), loader: 'js' };
      });
    },
  };
}
