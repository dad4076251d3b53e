import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { YamlFault } from './yaml-faults.ts';
import { keyName, spanOf } from './yaml-locate.ts';

const MAX_DEPTH = 20;
const MAX_ALIASES = 20;
/** Values, with those that aliases repeat. */
const MAX_VALUES = 20_000;

interface Conversion {
  readonly document: Document.Parsed;
  readonly faults: YamlFault[];
  values: number;
  aliases: number;
  /** A limit was passed, so the rest is not read. */
  stopped: boolean;
}

/** The document's values on null prototypes, without what is empty and never more than an editor could write. */
export function convertNode(document: Document.Parsed): { data: unknown; faults: readonly YamlFault[] } {
  const conversion: Conversion = { document, faults: [], values: 0, aliases: 0, stopped: false };
  const data = convertValue(conversion, document.contents, 0);
  return { data: data ?? { __proto__: null }, faults: conversion.faults };
}

function convertValue(conversion: Conversion, node: unknown, depth: number): unknown {
  if (conversion.stopped) return undefined;
  if (depth > MAX_DEPTH)
    return passLimit(conversion, node, `Values are nested more than ${MAX_DEPTH} deep here.`);
  if (++conversion.values > MAX_VALUES) return passLimit(conversion, node, 'There are too many values.');
  if (isAlias(node)) return followAlias(conversion, node, depth);
  if (isMap(node)) return convertMap(conversion, node, depth);
  if (isSeq(node)) return convertList(conversion, node, depth);
  return isScalar(node) && node.value !== null && node.value !== '' ? node.value : undefined;
}

function convertList(conversion: Conversion, list: YAMLSeq, depth: number): unknown[] {
  return list.items.map((item) => convertValue(conversion, item, depth + 1) ?? null);
}

function convertMap(conversion: Conversion, map: YAMLMap, depth: number): Record<string, unknown> {
  const data: Record<string, unknown> = { __proto__: null };
  const seen = new Set<string>();
  for (const { key, value } of map.items) {
    const name = readKey(conversion, key, seen);
    if (name === undefined) continue;
    const converted = convertValue(conversion, value, depth + 1);
    if (converted !== undefined) data[name] = converted;
  }
  return data;
}

function readKey(conversion: Conversion, key: unknown, seen: Set<string>): string | undefined {
  const name = keyName(key);
  if (name === undefined || name === '__proto__') {
    addFault(conversion, key, 'yaml-refused', `${name ? `\`${name}\`` : 'This'} cannot be a key.`);
    return undefined;
  }
  if (seen.has(name)) {
    const hint = 'keep one of the two and remove the other';
    addFault(conversion, key, 'duplicate-field', `\`${name}\` stands here for the second time.`, hint);
    return undefined;
  }
  seen.add(name);
  return name;
}

function followAlias(conversion: Conversion, alias: Alias, depth: number): unknown {
  if (++conversion.aliases > MAX_ALIASES) {
    return passLimit(conversion, alias, `There are more than ${MAX_ALIASES} aliases (\`*${alias.source}\`).`);
  }
  const target = alias.resolve(conversion.document);
  if (target !== undefined) return convertValue(conversion, target, depth + 1);
  const message = `\`*${alias.source}\` refers to a YAML anchor that does not exist.`;
  const hint = 'put the whole text in quotes if it begins with an asterisk';
  return addFault(conversion, alias, 'yaml-syntax', message, hint);
}

function passLimit(conversion: Conversion, node: unknown, message: string): undefined {
  conversion.stopped = true;
  return addFault(conversion, node, 'yaml-refused', message, 'write the values out, and fewer of them');
}

function addFault(
  conversion: Conversion,
  node: unknown,
  code: YamlFault['code'],
  message: string,
  hint?: string,
): undefined {
  const span = spanOf(node) ?? { offset: 0, length: 1 };
  conversion.faults.push({ code, message, ...(hint === undefined ? {} : { hint }), span });
}
