import { expect, test } from 'vitest';
import { makeNewspaper, writeArticle } from './newspaper.ts';

const file = 'content/articles/world/talks.md';

test('the next change is told in the zone of the newsroom, with what happens and where', async () => {
  const paper = makeNewspaper({ [file]: writeArticle({ published: '2026-03-01 06:00' }) });
  const run = await paper.run('next-change', '--as-of', '2026-01-01');
  expect(run).toEqual({
    code: 0,
    stdout: `2026-03-01T06:00:00-05:00\n  ${file}: “Talks in Geneva” is published\n`,
    stderr: '',
  });
});

test('programs get the same as JSON', async () => {
  const paper = makeNewspaper({ [file]: writeArticle({ published: '2026-03-01 06:00' }) });
  const { stdout } = await paper.run('next-change', '--as-of', '2026-01-01', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual({
    at: '2026-03-01T06:00:00-05:00',
    reasons: [{ kind: 'published', file, headline: 'Talks in Geneva' }],
  });
});

test('where time changes nothing, that is said', async () => {
  const paper = makeNewspaper({ [file]: writeArticle({ draft: 'true' }) });
  expect(await paper.run('next-change')).toEqual({ code: 0, stdout: 'nothing scheduled\n', stderr: '' });
  const { stdout } = await paper.run('next-change', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual({ reasons: [] });
});

test('an article that cannot be read is told as in a build', async () => {
  const paper = makeNewspaper({ [file]: writeArticle({ published: 'soon' }) });
  const { code, stderr, stdout } = await paper.run('next-change');
  expect(code).toBe(1);
  expect(`${stdout}${stderr}`).toContain(`${file}:4`);
});
