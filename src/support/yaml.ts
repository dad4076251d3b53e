import { Composer, isCollection, type Document } from 'yaml';
import type { KeyPath } from '../model/problem.ts';
import type { Span } from './source-text.ts';
import { convertNode } from './yaml-data.ts';
import { describeError, type YamlFault } from './yaml-faults.ts';
import { locateKey } from './yaml-locate.ts';
import { readPlainYaml } from './yaml-plain.ts';
import { scanTokens } from './yaml-scan.ts';

/** A YAML text as data that inherit nothing (null prototypes), and the way back from a key to the text. */
export interface YamlDocument {
  /** Texts, numbers, booleans, lists and maps; keys with nothing after them are left out. */
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  /** Span of a key or its value, or the key of its nearest ancestor that is there; undefined for the root. */
  locate(key: KeyPath, on: 'key' | 'value'): Span | undefined;
}

/** The document of an empty text. */
export const EMPTY_YAML: YamlDocument = { data: { __proto__: null }, faults: [], locate: () => undefined };

const MAX_FAULTS = 20;

/** Reads YAML 1.2 (core schema) without tags, merge keys, directives or a second document; dates stay texts. */
export function readYaml(text: string): YamlDocument {
  const data = readPlainYaml(text);
  if (data === undefined) return readWholeYaml(text);
  let whole: YamlDocument | undefined;
  const locate: YamlDocument['locate'] = (key, on) => (whole ??= readWholeYaml(text)).locate(key, on);
  return { data, faults: [], locate };
}

/** The same with the parser of the whole language: many times slower. */
export function readWholeYaml(text: string): YamlDocument {
  const { tokens, faults } = scanTokens(text);
  if (faults.length > 0) return refuseText(faults);
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) return EMPTY_YAML;
  const [error] = document.errors;
  if (error) return refuseText([describeError(error)], document);
  if (second) return refuseText([describeSecond(second)], document);
  const conversion = convertNode(document);
  if (conversion.faults.length > 0) return refuseText(conversion.faults, document);
  return { data: conversion.data, faults: [], locate: (key, on) => locateKey(document, key, on) };
}

function refuseText(faults: readonly YamlFault[], document?: Document.Parsed): YamlDocument {
  const usable = document !== undefined && isCollection(document.contents);
  return {
    data: undefined,
    faults: faults.slice(0, MAX_FAULTS),
    locate: (key, on) => (usable ? locateKey(document, key, on) : undefined),
  };
}

function describeSecond(second: Document.Parsed): YamlFault {
  return {
    code: 'yaml-refused',
    message: 'A second YAML document begins here; only one is read.',
    hint: 'remove the line `---` or `...` before it',
    span: { offset: second.range[0], length: 1 },
  };
}
