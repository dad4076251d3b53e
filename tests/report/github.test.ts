import { expect, test } from 'vitest';
import type { SourcePath } from '../../src/model/paths.ts';
import { github } from '../../src/report/github.ts';
import { makeProblem, makeReport, writeReport } from './report-lines.ts';

test('a problem is an annotation of its line', () => {
  const problem = makeProblem({ hint: 'mend it' }, { line: 4, column: 7 });
  const { stdout } = writeReport(github, makeReport({ problems: [problem] }));
  expect(stdout.split('\n')[0]).toBe(
    '::error file=content/a.md,line=4,col=7,title=unknown-field::It is wrong.%0Ahint: mend it',
  );
});

test('a warning without a place is an annotation of the run', () => {
  const problem = { code: 'old-theme', severity: 'warning', message: 'It is old.' } as const;
  const { stdout } = writeReport(github, makeReport({ problems: [problem] }));
  expect(stdout.split('\n')[0]).toBe('::warning title=old-theme::It is old.');
});

test('neither names nor messages can begin a command or another property', () => {
  const hostile = '100%\r\n::set-env name=PATH::/evil,title=x:y\u001B[0m';
  const problem = makeProblem({ message: hostile }, { file: `content/${hostile}.md` as SourcePath });
  const { stdout } = writeReport(github, makeReport({ problems: [problem] }));
  const [annotation = '', summary = ''] = stdout.split('\n');
  expect(annotation).toBe(
    '::error file=content/100%25 %3A%3Aset-env name=PATH%3A%3A/evil%2Ctitle=x%3Ay␛[0m.md,line=1,col=1,' +
      'title=unknown-field::100%25 ::set-env name=PATH::/evil,title=x:y␛[0m',
  );
  expect(summary).toMatch(/^Built /);
});

test('a newspaper below the working folder is named from there', () => {
  const { stdout } = writeReport(github, makeReport({ problems: [makeProblem()] }), { cwd: '/' });
  expect(stdout).toContain('file=paper/content/a.md,');
});
