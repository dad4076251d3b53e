import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from './newspaper.ts';
import { stayHere } from './run-here.ts';

const talks = 'content/articles/world/talks.md';
const fair = 'content/articles/world/fair.md';
const record = 'content/redirects.yaml';

async function publish(paper: Newspaper): Promise<string> {
  const run = await paper.run('build', '--as-of', '2026-01-01');
  expect(run).toMatchObject({ code: 0 });
  return run.stdout + run.stderr;
}

function readRecord(paper: Newspaper): string {
  return readFileSync(join(paper.root, record), 'utf8');
}

test('a published address whose page moved is told, recorded on request, and then leads on', async () => {
  const paper = makeNewspaper({ [fair]: writeArticle({ headline: 'The fair' }) });
  await publish(paper);
  paper.write({ [talks]: writeArticle({ slug: 'geneva-talks' }) });
  rmSync(join(paper.root, fair));
  const told = await publish(paper);
  expect(told).toContain('The page was published at /world/2022/01/09/talks/, which leads nowhere any more.');
  expect(told).toContain(`/world/2022/01/09/fair/ was published, from ${fair}, and has no page any more.`);

  const proposal = await paper.run('redirects');
  expect(proposal).toEqual({
    code: 0,
    stdout: [
      '/world/2022/01/09/fair/ is gone',
      `  it was ${fair}`,
      '/world/2022/01/09/talks/ -> /world/2022/01/09/geneva-talks/',
      `  ${talks}`,
      '',
      `Run \`broadsheet redirects --write\` to add this to ${record}.`,
      '',
    ].join('\n'),
    stderr: '',
  });
  expect(existsSync(join(paper.root, record))).toBe(false);

  expect((await paper.run('redirects', '--write')).stdout).toContain(`Added to ${record}.`);
  expect(readRecord(paper)).toContain('  - { from: /world/2022/01/09/fair/, gone: true }\n');
  expect(await publish(paper)).not.toContain('moved-permalink');
  expect((await paper.readPublic())['_redirects']).toBe(
    '/world/2022/01/09/fair/ /410.html 410\n/world/2022/01/09/talks/ /world/2022/01/09/geneva-talks/ 301\n',
  );
  expect((await paper.run('redirects')).stdout).toBe('every published address leads somewhere\n');
});

test('a page is known again under another file name, by its id or its words', async () => {
  const paper = stayHere(makeNewspaper({ [fair]: writeArticle({ headline: 'The fair', id: 'fair-2022' }) }));
  await publish(paper);
  renameSync(join(paper.root, talks), join(paper.root, 'content/articles/world/summit.md'));
  rmSync(join(paper.root, fair));
  paper.write({ 'content/articles/world/market.md': writeArticle({ headline: 'Market', id: 'fair-2022' }) });
  const { stdout } = await paper.run('redirects', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual({
    written: false,
    redirects: [
      { from: '/world/2022/01/09/fair/', to: '/world/2022/01/09/market/' },
      { from: '/world/2022/01/09/talks/', to: '/world/2022/01/09/summit/' },
    ],
  });
});

test('a page that is only withheld has not moved', async () => {
  const paper = stayHere(makeNewspaper({ [fair]: writeArticle() }));
  await publish(paper);
  paper.write({ [fair]: writeArticle({ draft: 'true' }) });
  expect(await publish(paper)).not.toContain('moved-permalink');
});

test('a file that cannot be read is reported, and nothing is written', async () => {
  const paper = stayHere(makeNewspaper({ [fair]: writeArticle() }));
  await publish(paper);
  paper.write({ [fair]: writeArticle({ published: 'soon' }) });
  const run = await paper.run('redirects', '--write');
  expect(run.code).toBe(1);
  expect(run.stdout + run.stderr).toContain(`${fair}:4`);
  expect(existsSync(join(paper.root, record))).toBe(false);
});

test('a trial build into another folder does not disturb the record', async () => {
  const paper = stayHere(makeNewspaper());
  await publish(paper);
  paper.write({ [talks]: writeArticle({ slug: 'geneva-talks' }) });
  expect((await paper.run('build', '--out', 'trial')).code).toBe(0);
  expect((await paper.run('redirects')).stdout).toContain('/world/2022/01/09/talks/ ->');
});
