import { expect, test } from 'vitest';
import { makeNewspaper, writeArticle } from './newspaper.ts';

test('the number of threads changes no byte', async () => {
  const many = Array.from({ length: 70 }, (_, index) => [
    `content/articles/world/story-${index}.md`,
    writeArticle({ headline: `Story ${index}`, tags: '[summer]' }),
  ]);
  const sites = [];
  for (const threads of ['1', '3']) {
    const paper = makeNewspaper(Object.fromEntries(many));
    const run = await paper.run('build', '--as-of', '2026-01-01', '--threads', threads);
    expect(run).toMatchObject({ code: 0 });
    sites.push(await paper.readPublic());
  }
  expect(sites[1]).toEqual(sites[0]);
});

test.each(['0', '1.5', 'many'])('%s is no number of threads', async (threads) => {
  const run = await makeNewspaper({}).run('build', '--threads', threads);
  expect(run).toMatchObject({ code: 2 });
  expect(run.stderr).toContain('whole number from 1 to 256');
});
