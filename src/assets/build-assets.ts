import { readFileSync } from 'node:fs';
import type { BuildFailure } from 'esbuild';
import type { OutputFile } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import { classifyAsset, listAssets, type Sources } from './asset-files.ts';
import { describeAssetFault } from './asset-problem.ts';
import type { StyleFault } from './build-style.ts';
import { type Bundles, hashFiles, hashSources, recallBundles, rememberBundles } from './bundle-store.ts';
import { nameAsset, type BuiltAsset } from './built-asset.ts';
import { findShipped, type ShippedBundles } from './shipped-bundles.ts';

/** The theme's processed files; `names`: name in `templates/assets/` -> address. */
export interface BuiltAssets {
  readonly files: readonly OutputFile[];
  readonly names: Readonly<Record<string, Permalink>>;
  readonly problems: readonly Problem[];
}

/**
 * Builds the newspaper's and the default theme's assets, in the order of their names. What was bundled from the same files
 * is taken from `cacheDir`. Rejects with ProblemError (exit 2) where that cannot be written.
 */
export async function buildAssets(root: string, cacheDir: string): Promise<BuiltAssets> {
  const sources = readSources(listAssets(root));
  const copies = [...sources].filter(([name]) => classifyAsset(name) === 'copy');
  const copied = copies.map(([name, content]) => nameAsset(name, content));
  const { bundles, problems } = await obtainBundles(sources, nameAddresses(copied), cacheDir);
  const bundled = Array.from(bundles, ([name, text]) => nameAsset(name, new TextEncoder().encode(text)));
  const built = [...copied, ...bundled];
  return { files: built.map(({ file }) => file), names: Object.fromEntries(nameAddresses(built)), problems };
}

/** Bundles the theme of a folder, to be shipped with the program. Rejects where something is wrong with it. */
export async function bundleTheme(root: string): Promise<ShippedBundles> {
  const sources = readSources(listAssets(root));
  const copied = [...sources].filter(([name]) => classifyAsset(name) === 'copy');
  const addresses = nameAddresses(copied.map(([name, content]) => nameAsset(name, content)));
  const { bundles, problems } = await bundleAssets(sources, addresses);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { files: hashFiles(sources), bundles: [...bundles] };
}

type Addresses = ReadonlyMap<string, Permalink>;

function readSources(files: ReadonlyMap<string, string>): Sources {
  return new Map(Array.from(files, ([name, file]) => [name, readFileSync(file)]));
}

function nameAddresses(assets: readonly BuiltAsset[]): Addresses {
  return new Map(assets.map(({ name, address }) => [name, address]));
}

async function obtainBundles(sources: Sources, addresses: Addresses, cacheDir: string): Promise<Bundled> {
  const files = hashFiles(sources);
  const shipped = findShipped(files);
  if (shipped) return { bundles: shipped, problems: [] };
  const hash = hashSources(files);
  const known = await recallBundles(cacheDir, hash);
  if (known) return { bundles: known, problems: [] };
  const made = await bundleAssets(sources, addresses);
  if (made.problems.length === 0) await rememberBundles(cacheDir, hash, made.bundles);
  return made;
}

interface Bundled {
  readonly bundles: Bundles;
  readonly problems: readonly Problem[];
}

async function bundleAssets(sources: Sources, addresses: Addresses): Promise<Bundled> {
  const [{ buildScript }, { buildStyle }] = await Promise.all([
    import('./build-script.ts'),
    import('./build-style.ts'),
  ]);
  const bundles = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of sources.keys()) {
    try {
      const kind = classifyAsset(name);
      if (kind === 'style') bundles.set(name, await buildStyle(name, sources, addresses));
      if (kind === 'script') bundles.set(name, await buildScript(name, sources));
    } catch (error) {
      problems.push(...describeFaults(name, error));
    }
  }
  return { bundles, problems };
}

function describeFaults(name: string, error: unknown): Problem[] {
  if (isBuildFailure(error)) {
    return error.errors.map(({ text, location }) => {
      const file = location?.file.replace(/^theme:/, '') ?? name;
      return describeAssetFault(file, location?.line ?? 1, (location?.column ?? 0) + 1, text);
    });
  }
  if (isStyleFault(error)) {
    const { fileName = name, loc, message } = error;
    return [describeAssetFault(fileName, loc?.line ?? 1, loc?.column ?? 1, message)];
  }
  throw error;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

function isStyleFault(error: unknown): error is StyleFault {
  return error instanceof Error && 'fileName' in error;
}
