import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileExplanation } from '../../src/model/explanation.ts';
import { makeNewspaper, type Newspaper } from './newspaper.ts';

const asOf = ['--as-of', '2026-01-01'];

test('a compressed form is told with its file and the setting, of whatever kind the file is', async () => {
  const paper = makeNewspaper();
  const settings = readFileSync(join(paper.root, 'content/site.yaml'), 'utf8');
  const line = settings.split('\n').length;
  paper.write({ 'content/site.yaml': `${settings}precompress: [br, gzip]\n` });
  expect(await paper.run('build', ...asOf)).toMatchObject({ code: 0 });
  const tell = async (name: string) => {
    const run = await paper.run('explain', `public/${name}`, ...asOf, '--format', 'json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    return JSON.parse(run.stdout) as FileExplanation;
  };
  const page = 'world/2022/01/09/talks/index.html';
  const by = `as \`precompress\` asks for it (content/site.yaml, line ${line})`;
  expect(await tell(`${page}.br`)).toMatchObject({
    what: `the compressed form (br) of \`${page}\`, ${by}`,
    form: { of: page, encoding: 'br', setting: { file: 'content/site.yaml', line } },
    disk: { size: statSync(join(paper.root, `public/${page}.br`)).size },
  });
  for (const name of listFolder(paper, 'assets', '.css.gz'))
    expect((await tell(name)).what).toBe(`the compressed form (gzip) of \`${name.slice(0, -3)}\`, ${by}`);
  expect((await tell('pagefind/pagefind-entry.json')).what).toContain('search index');
  writeFileSync(join(paper.root, 'public/robots.txt.br'), 'small');
  expect((await tell('robots.txt.br')).what).toContain(
    'too small to be compressed; the next build removes it',
  );
  writeFileSync(join(paper.root, 'public/mine.txt.br'), 'mine');
  expect((await tell('mine.txt.br')).what).toContain('not planned by Broadsheet');
  paper.write({ 'content/site.yaml': `${settings}precompress: [gzip]\n` });
  const { what, form } = await tell(`${page}.br`);
  expect(what).toContain(`of \`${page}\`, which \`precompress\` does not ask for; the next build removes it`);
  expect(form).toEqual({ of: page, encoding: 'br' });
});

function listFolder({ root }: Newspaper, folder: string, ending: string): string[] {
  const names = readdirSync(join(root, 'public', folder)).filter((name) => name.endsWith(ending));
  expect(names).not.toEqual([]);
  return names.map((name) => `${folder}/${name}`);
}
