import { join } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Hash } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import { hasErrorCode } from '../support/error-code.ts';
import { hashContent } from '../support/hash.ts';
import { readTextFile } from '../support/read-text.ts';
import { toSourcePath } from '../support/source-path.ts';
import type { KnownNames } from './contradictions.ts';
import { parseConfig } from './parse.ts';

/** The newsroom's settings; there is a config only where there is no error. */
export interface LoadedConfig {
  readonly config?: Config;
  /** Of the settings with their defaults: comments and spaces do not change it. */
  readonly hash: Hash;
  readonly problems: readonly Problem[];
}

/** Where a newspaper's settings are, from its folder on. */
export const settingsFile = toSourcePath('content/site.yaml');

/** Reads `content/site.yaml` of the newspaper at `root`, checks every key and fills in the defaults. */
export async function loadConfig(root: string, known: KnownNames): Promise<LoadedConfig> {
  const text = readSettings(root);
  if (typeof text !== 'string') return { hash: hashContent(''), problems: [text] };
  const { config, problems } = parseConfig({ file: settingsFile, text }, known);
  return { ...(config && { config }), hash: hashContent(config ? JSON.stringify(config) : text), problems };
}

function readSettings(root: string): string | Problem {
  try {
    const { text } = readTextFile(join(root, settingsFile));
    return (
      text ?? {
        code: 'invalid-utf8',
        severity: 'error',
        message: `\`${settingsFile}\` is not UTF-8 text.`,
        hint: 'save it as UTF-8',
      }
    );
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR')) throw error;
    return {
      code: 'missing-settings',
      severity: 'error',
      message: `There is no \`${settingsFile}\` here, so this is not a newspaper's folder.`,
      hint: `create \`${settingsFile}\` with the keys \`title\` and \`url\`, or name the newspaper's folder with \`--root\``,
    };
  }
}
