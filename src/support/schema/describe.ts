import type { z } from 'zod';
import type { KeyPath } from '../../model/problem.ts';
import { describeValue } from './describe-value.ts';
import { describeUnknown, guessKey } from './describe-unknown.ts';
import { nameRoot, nameType, nameTypes, type SchemaFault } from './fault.ts';
import type { SchemaWords } from './words.ts';

type Issue = z.core.$ZodIssue;

/** A schema's issues as sentences for people who do not program; the data were parsed with `reportInput`. */
export function describeIssues(issues: readonly Issue[], words: SchemaWords): SchemaFault[] {
  const pathOf = (issue: Issue) => issue.path.join('\n');
  const wrongTypes = new Set(issues.filter(({ code }) => code === 'invalid_type').map(pathOf));
  const first = issues.filter((issue) => issue.code === 'invalid_type' || !wrongTypes.has(pathOf(issue)));
  // A key that is only misspelt is not missing as well.
  const meant = new Set(issues.flatMap((issue) => listMeant(issue, words)));
  return first
    .filter((issue) => issue.input !== undefined || !meant.has(pathOf(issue)))
    .flatMap((issue) => describeIssue(issue, words));
}

function listMeant(issue: Issue, words: SchemaWords): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = namePath(issue);
  return issue.keys.flatMap((name) => [...path, guessKey(name, path, words) ?? []].flat().join('\n'));
}

function namePath({ path }: Issue): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function describeIssue(issue: Issue, words: SchemaWords): SchemaFault[] {
  const path = namePath(issue);
  const key = words.written ? words.written(path) : path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => describeUnknown({ name, path, key, words }));
  }
  if (issue.code === 'invalid_union') return describeUnion(issue, key, words);
  if (issue.code === 'invalid_key') {
    const inner = issue.issues.map((each) => ({ ...each, path }));
    return describeIssues(inner, words).map(onKey);
  }
  const hint = path.length === 1 ? words.hints?.[String(path[0])] : undefined;
  return [{ ...describeValue(issue, key, hint), key, on: 'value' }];
}

function onKey(fault: SchemaFault): SchemaFault {
  return { ...fault, on: 'key' };
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion, key: KeyPath, words: SchemaWords): SchemaFault[] {
  if (issue.discriminator !== undefined) return [describeKind(issue, issue.discriminator, key)];
  const branch = issue.errors.find((issues) => !issues.some(isTypeOfWhole));
  if (branch) {
    const issues = branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return describeIssues(issues, words);
  }
  const expected = issue.errors.flat().flatMap((inner) => ('expected' in inner ? [inner.expected] : []));
  const message = `${nameRoot(key)} must be ${nameTypes(expected)}; it is ${nameType(issue.input)}.`;
  return [{ code: 'wrong-type', key, on: 'value', message }];
}

/** A group of keys that is of none of the kinds which one of its keys tells apart. */
function describeKind(
  { input, options = [], path }: z.core.$ZodIssueInvalidUnion & { readonly options?: readonly unknown[] },
  discriminator: string,
  key: KeyPath,
): SchemaFault {
  const written = (Object(input) as Readonly<Record<string, unknown>>)[discriminator];
  const values = options.map(String);
  const choice = { code: 'invalid_value', values, input: written, path, message: '' } as const;
  return { ...describeValue(choice, key), key, on: 'value' };
}

function isTypeOfWhole(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}
