import { expect, test } from 'vitest';
import * as z from 'zod';
import { sarif } from '../../src/report/sarif.ts';
import { makeProblem, makeReport, writeReport } from './report-lines.ts';

/** What the schema of SARIF 2.1.0 demands of the parts that are used. */
const message = z.strictObject({ text: z.string().min(1) });
const position = z.int().min(1);
const region = z.strictObject({ startLine: position, startColumn: position, endColumn: position });
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[^\s\\]+$/) }),
    region,
  }),
});
const rule = z.strictObject({
  id: z.string(),
  shortDescription: message.optional(),
  help: message.optional(),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z.array(location),
});
const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({ name: z.string(), version: z.string(), rules: z.array(rule) }),
  }),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
  results: z.array(result),
});
const document = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([run]),
});

const summaries = new Map([['unknown-author', 'An author has no file.']]);

function readRun(...args: Parameters<typeof writeReport>): z.infer<typeof run> {
  return document.parse(JSON.parse(writeReport(...args).stdout)).runs[0];
}

test('each problem is a result with its rule, its level and the words that are meant', () => {
  const problems = [
    makeProblem({ hint: 'mend it' }, { file: 'content/b ü.md' as never, line: 3, column: 5, length: 7 }),
    makeProblem({ code: 'unknown-author', severity: 'warning' }),
  ];
  const { tool, results } = readRun(sarif, makeReport({ problems }), { summaries });
  const summary = { text: 'An author has no file.' };
  expect(tool.driver.rules).toEqual([
    { id: 'unknown-author', shortDescription: summary, help: summary },
    { id: 'unknown-field' },
  ]);
  expect(results).toEqual([
    {
      ruleId: 'unknown-author',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'It is wrong.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/a.md' },
            region: { startLine: 1, startColumn: 1, endColumn: 2 },
          },
        },
      ],
    },
    {
      ruleId: 'unknown-field',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'It is wrong.\nHint: mend it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/b%20%C3%BC.md' },
            region: { startLine: 3, startColumn: 5, endColumn: 12 },
          },
        },
      ],
    },
  ]);
});

test('a problem without a place has no location, and work that could not go on was no success', () => {
  const { place: _, ...problem } = makeProblem();
  const { counts: _counts, ...report } = makeReport({ problems: [problem], published: false });
  expect(readRun(sarif, report)).toMatchObject({
    invocations: [{ executionSuccessful: false }],
    results: [{ locations: [] }],
  });
  expect(readRun(sarif, makeReport()).invocations).toEqual([{ executionSuccessful: true }]);
});
