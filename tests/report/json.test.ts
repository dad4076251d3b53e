import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/paths.ts';
import { json } from '../../src/report/json.ts';
import { makeProblem, makeReport, writeReport } from './report-lines.ts';

test('a report is one document with all that is known', () => {
  const changes = { added: ['index.html' as OutputPath], changed: [], removed: [], kept: 3 };
  const problem = makeProblem({ severity: 'warning', hint: 'mend it' }, { length: 2, excerpt: 'xx' });
  const report = makeReport({ changes, problems: [problem] });
  const { stdout, stderr } = writeReport(json, report, { events: [{ stage: 'read', done: 1 }] });
  expect(JSON.parse(stdout)).toEqual({
    version: '1.2.3',
    root: '/paper',
    ok: true,
    published: true,
    counts: report.counts,
    changes,
    problems: [problem],
    durationMs: 1234,
  });
  expect(stderr).toBe('');
});

test('a build with an error is not ok, even if the rest was published', () => {
  expect(JSON.parse(writeReport(json, makeReport({ problems: [makeProblem()] })).stdout)).toMatchObject({
    ok: false,
    published: true,
  });
});

test('hostile text comes back as it was and commands nothing on the way', () => {
  const message = '\u001B[2J\u009B31m\u202E\u2028"\\';
  const { stdout } = writeReport(json, makeReport({ problems: [makeProblem({ message })] }));
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
  expect(JSON.parse(stdout).problems[0].message).toBe(message);
});
