import type { SourcePath } from '../model/paths.ts';
import type { KeyPath, Place, Spot } from '../model/problem.ts';
import { lineOf, openSource } from '../support/source-text.ts';
import { readYaml } from '../support/yaml.ts';
import { placeKey, type YamlSource } from '../support/yaml-source.ts';
import { splitFile } from './split.ts';

/**
 * Turns a spot into a place with the text of its line: a key that is not there is told by its nearest ancestor, then by the first line.
 * `aliases` are the newsroom's other names of keys: ours -> theirs.
 */
export function placeOf(
  spot: Spot,
  readText: (file: SourcePath) => string | undefined,
  aliases: Readonly<Record<string, readonly string[]>> = {},
): Place {
  if ('line' in spot) return spot.excerpt === undefined ? quotePlace(spot, readText(spot.file)) : spot;
  const text = readText(spot.file);
  const yaml = text === undefined ? undefined : findYaml(spot.file, text);
  if (!yaml) return { file: spot.file, line: 1, column: 1 };
  const names = writtenNames(spot.key, aliases).find(([top]) => top !== undefined && isThere(yaml, top));
  return placeKey(yaml, names ?? spot.key, spot.on ?? 'value');
}

function quotePlace(place: Place, text: string | undefined): Place {
  const excerpt = text === undefined ? undefined : lineOf(openSource(place.file, text), place.line - 1);
  return excerpt === undefined ? place : { ...place, excerpt };
}

function findYaml(file: SourcePath, text: string): YamlSource | undefined {
  const source = openSource(file, text);
  if (/\.ya?ml$/.test(file)) return { source, document: readYaml(text), start: 0 };
  const split = splitFile(source);
  return 'code' in split ? undefined : split.header;
}

function writtenNames(
  [top, ...rest]: KeyPath,
  aliases: Readonly<Record<string, readonly string[]>>,
): KeyPath[] {
  if (typeof top !== 'string') return [];
  const others = Object.hasOwn(aliases, top) ? (aliases[top] ?? []) : [];
  return [top, ...others].map((name) => [name, ...rest]);
}

function isThere(yaml: YamlSource, top: string | number): boolean {
  return yaml.document.locate([top], 'key') !== undefined;
}
