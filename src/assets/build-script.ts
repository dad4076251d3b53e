import { build, type Plugin } from 'esbuild';
import { resolveName, type Sources } from './asset-files.ts';

const browsers = ['chrome119', 'edge119', 'firefox119', 'safari17'];

/** Bundles and shrinks a script into one ECMAScript module. Rejects with esbuild's BuildFailure. */
export async function buildScript(name: string, sources: Sources): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [name],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: browsers,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [readFrom(sources)],
  });
  return outputFiles[0]?.text ?? '';
}

/** Finds parts by their names in the theme, so that a newspaper may replace one of them alone. */
function readFrom(sources: Sources): Plugin {
  return {
    name: 'theme',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path: reference, importer, kind }) => {
        const part = kind === 'entry-point' ? reference : resolveName(reference, importer);
        if (sources.has(part)) return { path: part, namespace: 'theme' };
        return { errors: [{ text: `there is no ${part}` }] };
      });
      onLoad({ filter: /.*/, namespace: 'theme' }, ({ path: part }) => {
        const contents = sources.get(part);
        return contents && { contents, loader: 'js' };
      });
    },
  };
}
