import { join } from 'node:path';
import { type ProbedPictures, probePictures } from '../images/probe.ts';
import type { BuildOptions } from '../model/build.ts';
import type { Config } from '../model/config.ts';
import type { SourcePath } from '../model/paths.ts';
import { isFresh, type MemoryPart } from './memory.ts';

interface Probed extends ProbedPictures {
  readonly maxPixels: number;
  readonly files: ReadonlySet<SourcePath>;
}

const remembered: MemoryPart<Probed> = new WeakMap();

/** Looks at the pictures that are wanted; those that are known, and have not changed, are not read again. */
export async function probeWanted(
  wanted: readonly SourcePath[],
  config: Config,
  { root, cacheDir, memory }: BuildOptions,
): Promise<ProbedPictures> {
  const { maxPixels } = config.images;
  const known = memory && remembered.get(memory);
  const isKnown = (file: SourcePath) =>
    known?.maxPixels === maxPixels && known.files.has(file) && isFresh(memory, join(root, file));
  const fresh = await probePictures(
    root,
    wanted.filter((file) => !isKnown(file)),
    { cacheDir, maxPixels },
  );
  const pick = <Value>(
    old: ReadonlyMap<SourcePath, Value> | undefined,
    now: ReadonlyMap<SourcePath, Value>,
  ) =>
    new Map(
      wanted.flatMap((file) => {
        const value = isKnown(file) ? old?.get(file) : now.get(file);
        return value === undefined ? [] : [[file, value] as const];
      }),
    );
  const probed = {
    pictures: pick(known?.pictures, fresh.pictures),
    problems: pick(known?.problems, fresh.problems),
  };
  if (memory) remembered.set(memory, { ...probed, maxPixels, files: new Set(wanted) });
  return probed;
}
