import { join, sep } from 'node:path';
import type { BuildMemory } from '../model/build.ts';

/** What one part of a build remembers; it is gone with the memory that it belongs to. */
export type MemoryPart<Value> = WeakMap<BuildMemory, Value>;

/** Opens a memory without anything in it. */
export function openBuildMemory(): BuildMemory {
  return { stale: undefined };
}

/** Lets the next build look at these files again, beside those that an earlier one was to look at and did not. */
export function markStale(memory: BuildMemory, changed: BuildMemory['stale']): void {
  memory.stale = changed && memory.stale && memory.stale.union(changed);
}

/** Whether there is a memory, and nothing in these files or folders, absolute, may have changed. */
export function isFresh(
  memory: BuildMemory | undefined,
  ...paths: readonly string[]
): memory is BuildMemory & { stale: ReadonlySet<string> } {
  if (memory?.stale === undefined) return false;
  return [...memory.stale].every((file) => paths.every((path) => !isWithin(file, path)));
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(join(path, sep));
}

/** The value that is remembered, where these files and folders are as they were; or else a new one, which is remembered. */
export async function recall<Value>(
  part: MemoryPart<Value>,
  memory: BuildMemory | undefined,
  paths: readonly string[],
  make: () => Promise<Value>,
): Promise<Value> {
  const known = isFresh(memory, ...paths) ? part.get(memory) : undefined;
  if (known !== undefined) return known;
  const value = await make();
  if (memory) part.set(memory, value);
  return value;
}
