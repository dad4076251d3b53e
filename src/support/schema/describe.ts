import type { z } from 'zod';
import type { KeyPath } from '../../model/problem.ts';
import { suggestWord } from '../did-you-mean.ts';
import { type SchemaFault, nameKey, nameType, quoteValue } from './fault.ts';
import { fieldsAt } from './walk.ts';

/** What a description needs beside the issue. */
export interface SchemaWords {
  readonly schema: z.core.$ZodType;
  /** Names of other programs' keys at the top, with ours. */
  readonly foreign?: Readonly<Record<string, string>>;
  /** What to do where a top key's value is of the wrong type. */
  readonly hints?: Readonly<Record<string, string>>;
  /** The path as the editor wrote it, where a key goes by another name there. */
  readonly written?: (path: KeyPath) => KeyPath;
}

type Issue = z.core.$ZodIssue;

/** A schema's issues as sentences for people who do not program; the data were parsed with `reportInput`. */
export function describeIssues(issues: readonly Issue[], words: SchemaWords): SchemaFault[] {
  return issues.flatMap((issue) => describeIssue(issue, words));
}

function describeIssue(issue: Issue, words: SchemaWords): SchemaFault[] {
  const key = keyOf(issue.path, words);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => describeUnknown(issue.path, name, words));
    case 'invalid_type':
      return [describeType(issue, key, words)];
    case 'too_big':
    case 'too_small':
      return [describeSize(issue, key)];
    case 'invalid_value':
      return [describeChoice(issue, key)];
    case 'invalid_union':
      return describeUnion(issue, key, words);
    case 'invalid_key':
      return issue.issues.flatMap((inner) => describeIssue({ ...inner, path: issue.path }, words)).map(onKey);
    default:
      return [describeOther(issue, key)];
  }
}

function keyOf(path: readonly PropertyKey[], words: SchemaWords): KeyPath {
  const key = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return words.written ? words.written(key) : key;
}

function onKey(fault: SchemaFault): SchemaFault {
  return { ...fault, on: 'key' };
}

function describeUnknown(path: readonly PropertyKey[], name: string, words: SchemaWords): SchemaFault {
  const parent = path.map((step) => (typeof step === 'number' ? step : String(step)));
  const foreign =
    parent.length === 0 && Object.hasOwn(words.foreign ?? {}, name) ? words.foreign?.[name] : undefined;
  const known = fieldsAt(words.schema, parent);
  const meant = foreign ?? suggestWord(name, known);
  const key = [...keyOf(path, words), name];
  return {
    code: 'unknown-field',
    key,
    on: 'key',
    message: `\`${quoteValue(name)}\` is not a field${parent.length > 0 ? ` of ${nameKey(keyOf(path, words))}` : ''}.`,
    hint: meant === undefined ? `the fields are ${known.join(', ')}` : `did you mean \`${meant}\`?`,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function describeType(issue: z.core.$ZodIssueInvalidType, key: KeyPath, words: SchemaWords): SchemaFault {
  const { expected, input } = issue;
  if (input === undefined && key.length > 0) {
    const hint = `write \`${String(key.at(-1))}:\` and its value`;
    return { code: 'missing-field', key, on: 'value', message: `${nameRoot(key)} is missing.`, hint };
  }
  const type = TYPES[expected] ?? expected;
  const message = `${nameRoot(key)} must be ${type}; it is ${nameType(input)}.`;
  const hint = issue.path.length === 1 ? words.hints?.[String(issue.path[0])] : undefined;
  return {
    code: 'wrong-type',
    key,
    on: 'value',
    message,
    ...(hint ? { hint } : hintType(expected, input, key)),
  };
}

function nameRoot(key: KeyPath): string {
  return key.length > 0 ? nameKey(key).replace(/^i/, 'I') : 'This';
}

function hintType(expected: string, input: unknown, key: KeyPath): { hint?: string } {
  const name = key.at(-1);
  const lead = typeof name === 'string' ? `${name}: ` : '- ';
  if (expected === 'array' && typeof input === 'string')
    return { hint: `write \`${lead}[${quoteValue(input)}]\`` };
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return { hint: `put it in quotes: \`${lead}"${quoteValue(input)}"\`` };
  }
  if (expected === 'string' && Array.isArray(input)) return { hint: 'remove the brackets or dashes' };
  if (expected === 'boolean') return { hint: 'write `true` or `false`, without quotes' };
  return {};
}

function describeSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, key: KeyPath): SchemaFault {
  const [bound, limit] = issue.code === 'too_big' ? ['at most', issue.maximum] : ['at least', issue.minimum];
  const { input, origin } = issue;
  const size = typeof input === 'string' || Array.isArray(input) ? input.length : input;
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';
  const verb = unit === '' ? 'be' : 'have';
  const has = unit === '' ? 'is' : 'has';
  return {
    code: unit === '' ? 'out-of-range' : issue.code === 'too_big' ? 'too-long' : 'too-short',
    key,
    on: 'value',
    message: `${nameRoot(key)} must ${verb} ${bound} ${limit}${unit}; it ${has} ${String(size)}.`,
    hint: unit === '' ? 'change the number' : issue.code === 'too_big' ? 'shorten it' : 'write more',
  };
}

function describeChoice(issue: z.core.$ZodIssueInvalidValue, key: KeyPath): SchemaFault {
  const choices = issue.values.map(String);
  const meant = typeof issue.input === 'string' ? suggestWord(issue.input, choices) : undefined;
  const list = choices.map((choice) => `\`${choice}\``).join(', ');
  return {
    code: 'invalid-value',
    key,
    on: 'value',
    message: `${nameRoot(key)} cannot be \`${quoteValue(issue.input)}\`.`,
    hint:
      meant === undefined
        ? `write ${choices.length > 1 ? 'one of ' : ''}${list}`
        : `did you mean \`${meant}\`?`,
  };
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion, key: KeyPath, words: SchemaWords): SchemaFault[] {
  const branch = issue.errors.find((issues) => !issues.some((inner) => isTypeOfWhole(inner)));
  if (branch)
    return branch.flatMap((inner) =>
      describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, words),
    );
  const expected = issue.errors
    .flat()
    .map((inner) => ('expected' in inner ? (TYPES[inner.expected] ?? '') : ''));
  const message = `${nameRoot(key)} must be ${expected.join(' or ')}; it is ${nameType(issue.input)}.`;
  return [{ code: 'wrong-type', key, on: 'value', message }];
}

function isTypeOfWhole(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function describeOther(issue: Issue, key: KeyPath): SchemaFault {
  const params = 'params' in issue ? issue.params : undefined;
  const hint = typeof params?.['hint'] === 'string' ? { hint: params['hint'] } : {};
  const code = typeof params?.['code'] === 'string' ? params['code'] : 'invalid-value';
  return { code, key, on: 'value', message: `${nameRoot(key)} ${issue.message}.`, ...hint };
}
