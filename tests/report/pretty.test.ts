import { expect, test } from 'vitest';
import type { SourcePath } from '../../src/model/paths.ts';
import { pretty } from '../../src/report/pretty.ts';
import { makeProblem, makeReport, writeReport } from './report-lines.ts';

const misspelt = makeProblem(
  { message: '`headlne` is not a front-matter field.', hint: 'did you mean `headline`?' },
  { line: 4, column: 1, length: 7, excerpt: 'headlne: US and Russia set to talk' },
);

test('a problem is told with its place, its line marked, and a hint', () => {
  const { stdout } = writeReport(pretty, makeReport({ problems: [misspelt] }));
  expect(stdout).toContain(`error  unknown-field  content/a.md:4:1
  \`headlne\` is not a front-matter field.
  > 4 | headlne: US and Russia set to talk
      | ^^^^^^^
  hint: did you mean \`headline\`?
`);
});

test('a problem without a place is told without a frame', () => {
  const problem = { code: 'disk-full', severity: 'error', message: 'The disk is full.' } as const;
  const { stdout } = writeReport(pretty, makeReport({ problems: [problem] }));
  expect(stdout).toContain('error  disk-full\n  The disk is full.\n\n');
});

test('problems stand in the order of files, lines and columns, those without a place last', () => {
  const file = 'content/B.md' as SourcePath;
  const problems = [
    { code: 'placeless', severity: 'error', message: '-' } as const,
    makeProblem({ code: 'third' }, { line: 10, column: 9 }),
    makeProblem({ code: 'second' }, { line: 10, column: 8 }),
    makeProblem({ code: 'first' }, { line: 9 }),
    makeProblem({ code: 'capital' }, { file, line: 99 }),
  ];
  const { stdout } = writeReport(pretty, makeReport({ problems }));
  const codes = [...stdout.matchAll(/^error {2}(\S+)/gm)].map(([, code]) => code);
  expect(codes).toEqual(['capital', 'first', 'second', 'third', 'placeless']);
});

test('files are named as someone in the working folder would write them', () => {
  const report = makeReport({ problems: [misspelt] });
  expect(writeReport(pretty, report, { cwd: '/', root: '/paper' }).stdout).toContain(
    'paper/content/a.md:4:1',
  );
  expect(writeReport(pretty, report, { cwd: '/else', root: '/paper' }).stdout).toContain(
    '  content/a.md:4:1',
  );
});

test('nothing from the content can command the terminal or reorder its text', () => {
  const hostile = '\u001B[2J\u001B]0;title\u0007\u009B31m\u202Egnp\r\n::error::x';
  const problem = makeProblem(
    { message: hostile, hint: hostile },
    { file: `content/${hostile}.md` as SourcePath, column: 3, excerpt: hostile.replace(/\r\n.*/, '') },
  );
  const { stdout } = writeReport(pretty, makeReport({ problems: [problem] }));
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  expect(stdout).not.toMatch(/^::/m);
  expect(stdout).toContain('␛[2J');
});

test('the mark stays under its words behind tabs and control characters', () => {
  const problem = makeProblem({}, { column: 4, length: 3, excerpt: '\t\u001B-abc' });
  const { stdout } = writeReport(pretty, makeReport({ problems: [problem] }));
  const [line = '', mark = ''] = stdout.split('\n').slice(2, 4);
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('abc');
});

test('of a line of any length the part with the mark is shown', () => {
  const excerpt = `${'x'.repeat(5000)} wrong ${'y'.repeat(5000)}`;
  const problem = makeProblem({}, { column: 5002, length: 5, excerpt });
  const { stdout } = writeReport(pretty, makeReport({ problems: [problem] }));
  const [line = '', mark = ''] = stdout.split('\n').slice(2, 4);
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('wrong');
  expect(line.length).toBeLessThan(140);
});

test('a mark beyond the end of the line stands at its end', () => {
  const problem = makeProblem({}, { column: 50, length: 80, excerpt: 'short' });
  const { stdout } = writeReport(pretty, makeReport({ problems: [problem] }));
  expect(stdout).toContain('> 1 | short\n      |      ^\n');
});

test('all problems of a kind are told, the first ten with frames', () => {
  const problems = Array.from({ length: 30 }, (_, line) => makeProblem({}, { line: line + 1, excerpt: 'x' }));
  const { stdout } = writeReport(pretty, makeReport({ problems }));
  expect(stdout.match(/^error {2}unknown-field/gm)).toHaveLength(30);
  expect(stdout.match(/\^/g)).toHaveLength(10);
  expect(stdout).toContain('By kind: 30 unknown-field.');
});

test('a summary says what was built, in how long, and what was wrong', () => {
  const counts = {
    articles: 21,
    withheld: 2,
    refused: 1,
    pages: 34,
    rendered: 34,
    pictures: { encoded: 3, reused: 307 },
  };
  const changes = { added: [], changed: ['a.html' as never], removed: [], kept: 340 };
  const problems = [makeProblem(), makeProblem(), makeProblem({ severity: 'warning' })];
  const { stdout } = writeReport(pretty, makeReport({ counts, changes, problems }));
  expect(stdout.split('\n').slice(-5)).toEqual([
    'Built 21 articles, 34 pages, 310 pictures (3 encoded) in 1.2 s. 2 errors, 1 warning.',
    'Left out because of errors: 1 article.',
    'Withheld (drafts, embargoed, expired): 2 articles.',
    'Files: 0 new, 1 changed, 0 removed, 340 as before.',
    '',
  ]);
});

test('a build that publishes nothing says that the output is as it was', () => {
  const { stdout } = writeReport(pretty, makeReport({ published: false, problems: [misspelt] }));
  expect(stdout).toMatch(/\n\nNothing was published, in 1\.2 s\. 1 error\.\nThe output is as it was\.\n$/);
});

test('a clean build is one short summary', () => {
  expect(writeReport(pretty, makeReport()).stdout).toBe(
    'Built 1 article, 1 page, 0 pictures (0 encoded) in 1.2 s. No problems.\n',
  );
});
