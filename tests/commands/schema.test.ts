import { Ajv2020 } from 'ajv/dist/2020.js';
import { globSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { writtenFiles } from '../../src/content/json-schemas.ts';
import { splitFile } from '../../src/content/split.ts';
import { openSource } from '../../src/support/source-text.ts';
import { toSourcePath } from '../../src/support/source-path.ts';
import { readYaml } from '../../src/support/yaml.ts';
import { runBroadsheet } from './newspaper.ts';

const top = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-schemas-'));
const names = writtenFiles.map(({ name }) => name);

beforeAll(() => runBroadsheet(['schema', '--out', folder]));

function compileSchema(name: string) {
  const schema: unknown = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
  return new Ajv2020({ strictTypes: false, allErrors: true }).compile(schema as object);
}

function readKeys(file: string): unknown {
  const source = openSource(toSourcePath(file), readFileSync(join(top, file), 'utf8'));
  if (file.endsWith('.yaml')) return readYaml(source.text).data;
  const split = splitFile(source);
  return 'code' in split ? split : split.header.document.data;
}

test.each(writtenFiles)('every example file of $files is valid by its schema', ({ name, files }) => {
  const validate = compileSchema(name);
  const found = globSync(files, { cwd: top });
  expect(found.length).toBeGreaterThan(0);
  for (const file of found) {
    validate(readKeys(file));
    expect(validate.errors, file).toBeNull();
  }
});

const documents: readonly (readonly [string, string, boolean])[] = [
  ['article', 'headline: Talks', true],
  [
    'article',
    'headline: "2022"\npublished: 2022-01-09 10:30\nauthors: [{ id: ada, role: photos }, Bob]',
    true,
  ],
  ['article', 'headline: Talks\nimage: { src: a.jpg, alt: A lake at dusk, focus: [0, 1] }', true],
  ['article', 'standfirst: No headline', false],
  ['article', 'headline: 2022', false],
  ['article', 'headlne: Talks', false],
  ['article', `headline: ${'x'.repeat(201)}`, false],
  ['article', 'headline: Talks\nauthors: ada', false],
  ['article', 'headline: Talks\ntype: gossip', false],
  ['article', 'headline: Talks\ndraft: "yes"', false],
  ['article', 'headline: Talks\nimage: a.jpg', false],
  ['article', 'headline: Talks\nimage: { src: a.jpg, focus: [0, 2] }', false],
  ['article', 'headline: Talks\ncanonical: example.org', false],
  ['article', 'headline: Talks\ncanonical: HTTPS://example.org/a', true],
  ['article', 'headline: Talks\nrelated: [{ headline: More, url: "ftp://example.org" }]', false],
  ['site', 'title: Gazette\nurl: https://gazette.example', true],
  ['site', 'title: Gazette', false],
  ['site', 'title: Gazette\nurl: gazette.example', false],
  [
    'site',
    'title: Gazette\nurl: https://gazette.example\npurge: { fastly: {}, command: [bin/purge, x] }',
    true,
  ],
  ['site', 'title: Gazette\nurl: https://gazette.example\npurge: { command: [] }', false],
  ['site', 'title: Gazette\nurl: https://gazette.example\nindexNow: { key: a/b/c/d/e }', false],
  ['site', 'title: Gazette\nurl: https://gazette.example\nfooter: [{ name: About, url: /about/ }]', true],
  ['site', 'title: Gazette\nurl: https://gazette.example\nfooter: [{ name: About, url: //about }]', false],
  ['site', 'title: Gazette\nurl: https://gazette.example\npageSize: 4', false],
  ['site', 'title: Gazette\nurl: https://gazette.example\nchecks: { dead-link: loud }', false],
  [
    'site',
    'title: Gazette\nurl: https://gazette.example\nfrontMatter: { aliases: { headline: title } }',
    false,
  ],
  [
    'site',
    'title: Gazette\nurl: https://gazette.example\ndeploy: { live: { to: s3, bucket: gazette, encoding: br }, here: { to: folder, path: ../x } }',
    true,
  ],
  ['site', 'title: Gazette\nurl: https://gazette.example\ndeploy: { live: { to: s3, path: ../x } }', false],
  ['author', 'name: Ada\nemail: ada@example.org', true],
  ['author', 'name: Ada\nemail: ada', false],
  ['author', 'role: Reporter', false],
  ['page', 'title: About\ntype: about\nfooter: false', true],
  ['page', 'headline: About', false],
  ['front-page', 'rails: [latest, { title: Water, articles: [canal] }]', true],
  ['front-page', 'rails: [newest]', false],
  ['front-page', 'secondary: [a, b, c, d, e]', false],
  ['redirects', 'redirects: [{ from: /a/, to: /b/ }, { from: /c/, gone: true }]', true],
  ['redirects', 'redirects: [{ from: /a/ }]', false],
  ['redirects', 'redirects: [{ from: /a/, gone: false }]', false],
];

test.each(documents)('schema and validator of %s agree on `%s`', (name, text, good) => {
  const { data } = readYaml(text);
  const file = writtenFiles.find((each) => each.name === name);
  expect(file?.schema.safeParse(data).success).toBe(good);
  expect(compileSchema(name)(data)).toBe(good);
});

test('one kind is printed alone, all of them under their names, and both are what is written', async () => {
  expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.schema.json`).toSorted());
  const written = readFileSync(join(folder, 'article.schema.json'), 'utf8');
  expect((await runBroadsheet(['schema', 'article'])).stdout).toBe(written);
  const all = JSON.parse((await runBroadsheet(['schema'])).stdout);
  expect(Object.keys(all)).toEqual(names);
  expect(all.article).toEqual(JSON.parse(written));
});

test('a folder that cannot be written is told, exit code 2', async () => {
  const file = join(folder, 'file.txt');
  writeFileSync(file, '');
  const run = await runBroadsheet(['schema', '--out', join(file, 'below')]);
  expect(run).toMatchObject({ code: 2, stderr: '' });
  expect(run.stdout).toContain('`article.schema.json` cannot be written');
});
