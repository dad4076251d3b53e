import { expect, test } from 'vitest';
import type { BuildEvent } from '../../src/model/build.ts';
import { showProgress } from '../../src/report/progress.ts';
import { keepText } from './report-lines.ts';

const events: readonly BuildEvent[] = [
  { stage: 'read', done: 3 },
  { stage: 'parse', done: 1, total: 3 },
  { stage: 'parse', done: 2, total: 3 },
  { stage: 'parse', done: 3, total: 3 },
  { stage: 'publish', done: 0 },
];

test('without a terminal every stage is one plain line', () => {
  const { stream, read } = keepText();
  const progress = showProgress({ stderr: stream, env: {} });
  for (const event of events) progress.observe(event);
  progress.clear();
  expect(read()).toBe('Reading (3)\nParsing (3)\nPublishing\n');
});

test('on a terminal one line changes in place and leaves nothing', () => {
  const { stream, read } = keepText({ isTTY: true, columns: 80 });
  const progress = showProgress({ stderr: stream, env: {} });
  for (const event of events) progress.observe(event);
  progress.clear();
  const written = read();
  expect(written).toContain('\r\u001B[2KParsing: 1 of 3');
  expect(written).not.toContain('\n');
  expect(written.endsWith('\r\u001B[2K')).toBe(true);
});

test('a terminal that does not tell its width gets the whole line', () => {
  const { stream, read } = keepText({ isTTY: true, columns: 0 });
  showProgress({ stderr: stream, env: {} }).observe({ stage: 'pictures', done: 1, total: 3 });
  expect(read()).toBe('\r\u001B[2KEncoding pictures: 1 of 3');
});

test('a narrow terminal gets a line that fits', () => {
  const { stream, read } = keepText({ isTTY: true, columns: 10 });
  showProgress({ stderr: stream, env: {} }).observe({ stage: 'pictures', done: 1, total: 3 });
  expect(read()).toBe('\r\u001B[2KEncoding ');
});

test.each([{ CI: 'true' }, { TERM: 'dumb' }])('a terminal with %o gets plain lines', (env) => {
  const { stream, read } = keepText({ isTTY: true });
  showProgress({ stderr: stream, env }).observe({ stage: 'read', done: 3 });
  expect(read()).toBe('Reading (3)\n');
});
