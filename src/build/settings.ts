import { join } from 'node:path';
import { checks } from '../checks/index.ts';
import { type LoadedConfig, loadConfig, settingsFile } from '../config/load.ts';
import { articleFields } from '../content/front-matter-schema.ts';
import type { BuildOptions } from '../model/build.ts';
import { outputFormats } from '../outputs/index.ts';
import { type MemoryPart, recall } from './memory.ts';

const remembered: MemoryPart<LoadedConfig> = new WeakMap();

/** The settings, read again only where their file may have changed. */
export function obtainSettings({
  root,
  memory,
}: Pick<BuildOptions, 'root' | 'memory'>): Promise<LoadedConfig> {
  return recall(remembered, memory, [join(root, settingsFile)], () => loadSettings(root));
}

/** Reads the newspaper's settings; they may name every check, output format and front-matter field there is. */
export function loadSettings(root: string): Promise<LoadedConfig> {
  return loadConfig(root, {
    checks: checks.map((check) => check.code),
    outputs: outputFormats.map((format) => format.name),
    fields: articleFields,
  });
}
