import { join } from 'node:path';
import type { Place } from '../../model/problem.ts';
import { readTextFile } from '../../support/read-text.ts';
import { toSourcePath } from '../../support/source-path.ts';
import { openSource } from '../../support/source-text.ts';
import { readYaml } from '../../support/yaml.ts';
import { placeKey } from '../../support/yaml-source.ts';

const file = toSourcePath('content/site.yaml');

/** Tells where the newspaper's settings have a key; undefined where the default holds. */
export function makeSettingFinder(root: string): (key: string) => Place | undefined {
  const { text = '' } = readTextFile(join(root, file));
  const document = readYaml(text);
  const yaml = { source: openSource(file, text), document, start: 0 };
  return (key) => (document.locate([key], 'key') ? placeKey(yaml, [key], 'key') : undefined);
}
