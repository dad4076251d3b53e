import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import type { KeyPath } from '../model/problem.ts';
import type { Span } from './source-text.ts';

/** Span of the key, or its value, or the key of the nearest ancestor that is there; undefined for the root. */
export function locateKey(document: Document.Parsed, path: KeyPath, on: 'key' | 'value'): Span | undefined {
  let node: unknown = document.contents;
  let key: Span | undefined;
  for (const step of path) {
    const collection: unknown = isAlias(node) ? node.resolve(document) : node;
    const found = takeStep(collection, step);
    if (found === undefined) return key;
    node = found.value;
    key = found.key ?? key;
  }
  return on === 'value' ? (writtenSpan(node) ?? key) : key;
}

/** Where the node stands in the text; undefined for what is no node. */
export function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return { offset: node.range[0], length: Math.max(1, node.range[1] - node.range[0]) };
}

/** The text of a key as it is written; undefined for a key that is a list, a map, an alias or nothing. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
}

function takeStep(
  collection: unknown,
  step: string | number,
): { key: Span | undefined; value: unknown } | undefined {
  if (isMap(collection)) return takeKey(collection, String(step));
  if (!isSeq(collection) || typeof step !== 'number' || step >= collection.items.length) return undefined;
  const value = collection.items[step];
  return { key: spanOf(value), value };
}

function takeKey(map: YAMLMap, name: string): { key: Span | undefined; value: unknown } | undefined {
  const pair = map.items.find((item) => keyName(item.key) === name);
  return pair && { key: spanOf(pair.key), value: pair.value };
}

function writtenSpan(node: unknown): Span | undefined {
  if (isNode(node) && node.range && node.range[0] === node.range[1]) return undefined;
  return spanOf(node);
}
