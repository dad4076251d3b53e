import type { z } from 'zod';
import type { KeyPath } from '../../model/problem.ts';
import { suggestWord } from '../did-you-mean.ts';
import { nameRoot, nameType, nameTypes, quoteValue, type SchemaFault } from './fault.ts';

type Valued = Omit<SchemaFault, 'key' | 'on'>;

/** Says what is wrong with a value and what to do; for a wrong type, `hint` takes the place of the general one. */
export function describeValue(issue: z.core.$ZodIssue, key: KeyPath, hint?: string): Valued {
  if (issue.code === 'invalid_type') return describeType(issue, key, hint);
  if (issue.code === 'too_big' || issue.code === 'too_small') return describeSize(issue, key);
  if (issue.code === 'invalid_value') return describeChoice(issue, key);
  return describeOther(issue, key);
}

function describeType(issue: z.core.$ZodIssueInvalidType, key: KeyPath, hint?: string): Valued {
  const { expected, input } = issue;
  if (input === undefined && key.length > 0) return describeMissing(key, 'its value');
  const message = `${nameRoot(key)} must be ${nameTypes([expected])}; it is ${nameType(input)}.`;
  const advice = hint ?? adviseType(expected, input, key);
  return { code: 'wrong-type', message, ...(advice === undefined ? {} : { hint: advice }) };
}

function describeMissing(key: KeyPath, value: string): Valued {
  const hint = `write \`${String(key.at(-1))}:\` and ${value}`;
  return { code: 'missing-field', message: `${nameRoot(key)} is missing.`, hint };
}

function adviseType(expected: string, input: unknown, key: KeyPath): string | undefined {
  const name = key.at(-1);
  const lead = typeof name === 'string' ? `${name}: ` : '- ';
  const value = quoteValue(input);
  if (expected === 'array' && typeof input === 'string') return `write \`${lead}[${value}]\``;
  if (expected === 'boolean') return 'write `true` or `false`, without quotes';
  if (expected !== 'string') return undefined;
  if (Array.isArray(input)) return 'remove the brackets or dashes';
  const plain = typeof input === 'number' || typeof input === 'boolean';
  return plain ? `put it in quotes: \`${lead}"${value}"\`` : undefined;
}

function describeSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, key: KeyPath): Valued {
  const [bound, limit] = issue.code === 'too_big' ? ['at most', issue.maximum] : ['at least', issue.minimum];
  const { input } = issue;
  if (typeof input !== 'string' && !Array.isArray(input)) {
    const message = `${nameRoot(key)} must be ${bound} ${limit}; it is ${String(input)}.`;
    return { code: 'out-of-range', message, hint: 'change the number' };
  }
  const unit = typeof input === 'string' ? 'characters' : 'items';
  const message = `${nameRoot(key)} must have ${bound} ${limit} ${unit}; it has ${input.length}.`;
  if (issue.code === 'too_small')
    return { code: 'too-short', message, hint: `add ${Number(limit) - input.length}` };
  return { code: 'too-long', message, hint: `remove ${input.length - Number(limit)}` };
}

function describeChoice(issue: z.core.$ZodIssueInvalidValue, key: KeyPath): Valued {
  const choices = issue.values.map(String);
  const list = choices.map((choice) => `\`${choice}\``).join(', ');
  if (issue.input === undefined && key.length > 0) return describeMissing(key, `one of ${list}`);
  const meant = typeof issue.input === 'string' ? suggestWord(issue.input, choices) : undefined;
  const hint = meant === undefined ? `write one of ${list}` : `did you mean \`${meant}\`?`;
  return {
    code: 'invalid-value',
    message: `${nameRoot(key)} cannot be \`${quoteValue(issue.input)}\`.`,
    hint,
  };
}

function describeOther(issue: z.core.$ZodIssue, key: KeyPath): Valued {
  const params: Readonly<Record<string, unknown>> = ('params' in issue && issue.params) || {};
  const { code, hint } = params;
  return {
    code: typeof code === 'string' ? code : 'invalid-value',
    message: `${nameRoot(key)} ${issue.message}.`,
    ...(typeof hint === 'string' ? { hint } : {}),
  };
}
