import { checks } from '../checks/index.ts';
import { type LoadedConfig, loadConfig } from '../config/load.ts';
import { articleFields } from '../content/front-matter-schema.ts';
import { outputFormats } from '../outputs/index.ts';

/** Reads the newspaper's settings; they may name every check, output format and front-matter field there is. */
export function loadSettings(root: string): Promise<LoadedConfig> {
  return loadConfig(root, {
    checks: checks.map((check) => check.code),
    outputs: outputFormats.map((format) => format.name),
    fields: articleFields,
  });
}
