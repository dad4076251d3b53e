import { readFile } from 'node:fs/promises';
import type { BuildFailure } from 'esbuild';
import type { OutputFile } from '../model/page.ts';
import type { Permalink } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import { classifyAsset, listAssets, type AssetFiles } from './asset-files.ts';
import { describeAssetFault } from './asset-problem.ts';
import { buildScript } from './build-script.ts';
import { buildStyle, type StyleFault } from './build-style.ts';
import { nameAsset, type BuiltAsset } from './built-asset.ts';

/** The theme's processed files; `names`: name in `templates/assets/` -> address. */
export interface BuiltAssets {
  readonly files: readonly OutputFile[];
  readonly names: Readonly<Record<string, Permalink>>;
  readonly problems: readonly Problem[];
}

/** Builds the newspaper's and the default theme's assets, in the order of their names. */
export async function buildAssets(root: string): Promise<BuiltAssets> {
  const files = listAssets(root);
  const problems: Problem[] = [];
  const built: BuiltAsset[] = [];
  for (const [name, file] of files) {
    if (classifyAsset(name) === 'copy') built.push(nameAsset(name, await readFile(file)));
  }
  const addresses = new Map(built.map(({ name, address }) => [name, address]));
  for (const name of files.keys()) {
    const content = await bundleAsset(name, files, addresses, problems);
    if (content) built.push(nameAsset(name, content));
  }
  const names = Object.fromEntries(built.map(({ name, address }) => [name, address]));
  return { files: built.map(({ file }) => file), names, problems };
}

async function bundleAsset(
  name: string,
  files: AssetFiles,
  addresses: ReadonlyMap<string, Permalink>,
  problems: Problem[],
): Promise<Uint8Array | undefined> {
  try {
    if (classifyAsset(name) === 'style') return await buildStyle(name, files, addresses);
    if (classifyAsset(name) === 'script') return await buildScript(name, files);
  } catch (error) {
    problems.push(...describeFaults(name, error));
  }
  return undefined;
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
