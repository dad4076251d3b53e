import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/support/yaml.ts';
import { makeNewspaper, type Newspaper } from './newspaper.ts';
import { stayHere } from './run-here.ts';

const asOf = ['--as-of', '2026-10-02T02:30:00Z'];
const twoSections =
  'title: The Test Gazette\nurl: https://test.example\nsections:\n  - { id: world, name: World }\n  - { id: city, name: City Hall }\n';

function makePaper(files: Record<string, string> = {}): Newspaper {
  return stayHere(makeNewspaper(files));
}

function read(paper: Newspaper, path: string): string {
  return readFileSync(join(paper.root, path), 'utf8');
}

function readKeys(text: string): Record<string, unknown> {
  return readYaml(text.split('\n---\n')[0]?.slice(3) ?? '').data as Record<string, unknown>;
}

async function begin(paper: Newspaper, ...args: string[]) {
  const run = await paper.run('new', ...asOf, ...args);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const [, path = '', line, column] = /^(.+?):(\d+):(\d+)\n/.exec(run.stdout) ?? [];
  return { path, text: read(paper, path), line: Number(line), column: Number(column) };
}

test('a new article is a draft with the day and time of the newsroom, and its place to write on', async () => {
  const paper = makeNewspaper();
  const { path, text, line, column } = await begin(paper, 'Talks: a "new" round');
  expect(path).toBe('content/articles/world/2026-10-01-talks-a-new-round.md');
  expect(readKeys(text)).toEqual({
    headline: 'Talks: a "new" round',
    published: '2026-10-01 22:30',
    id: expect.stringMatching(/^talks-a-new-round-[0-9a-f]{8}$/),
    draft: true,
  });
  const lines = text.split('\n');
  expect([lines[line - 3], lines[line - 2], lines[line - 1]]).toEqual(['---', '', '']);
  expect([line, column]).toEqual([lines.length, 1]);
});

test('readers never see it before its draft line is taken away, and then it is published without a problem', async () => {
  const paper = makeNewspaper({ 'content/authors/ada.md': '---\nname: Ada\n---\n' });
  const { path, text } = await begin(paper, 'The bridge', '--author', 'ada');
  const build = ['build', '--as-of', '2026-10-02', '--strict'];
  expect(await paper.run(...build)).toMatchObject({ code: 0 });
  expect(Object.keys(await paper.readPublic()).join()).not.toContain('the-bridge');
  const finished = text.replace(/^draft: .*\n/m, '').replace('# standfirst: ', 'standfirst: ');
  paper.write({ [path]: `${finished}It opened on Friday.\n` });
  expect(await paper.run(...build)).toMatchObject({ code: 0 });
  expect(Object.keys(await paper.readPublic())).toContain('world/2026/10/01/the-bridge/index.html');
});

test('the hints of a new article are a picture and a standfirst once their # is taken away', async () => {
  const { text } = await begin(makePaper(), 'Talks');
  const { image, standfirst, tags, authors } = readKeys(text.replaceAll(/^# ?/gm, ''));
  expect(image).toEqual({
    src: 'photo.jpg',
    alt: expect.any(String),
    caption: expect.any(String),
    credit: expect.any(String),
  });
  expect(standfirst).toEqual(expect.any(String));
  expect([tags, authors]).toEqual([expect.any(Array), expect.any(Array)]);
});

const hostile: readonly (readonly [headline: string, name: string])[] = [
  [`"It's: #1" & [two] {three} \\ <b>four</b>`, 'its-1-two-three-b-four-b'],
  ['---', 'article'],
  ['One\n---\ntwo\r\nthree', 'one-two-three'],
  ['2022', '2022'],
  ['null', 'null'],
  ['CON', 'article-2'],
  ['?!…', 'article-3'],
  ['🗳️ Vote 🇺🇸', 'vote'],
  ['محادثات في جنيف', 'محادثات-في-جنيف'],
  ['../../../etc/passwd', 'etc-passwd'],
  ['::: pull-quote %} {{ 7*7 }}', 'pull-quote-7-7'],
  ['Harbour # closed', 'harbour-closed'],
  ['word '.repeat(40), 'word-'.repeat(16).slice(0, -1)],
  ['字'.repeat(200), '字'.repeat(26)],
];

test('any headline becomes a file that says the same, under a plain name, and builds', async () => {
  const paper = makePaper();
  for (const [headline, name] of hostile) {
    const { path, text } = await begin(paper, '--', headline);
    expect(path).toBe(`content/articles/world/2026-10-01-${name}.md`);
    expect(readKeys(text)['headline']).toBe(headline.trim().replaceAll(/\s+/g, ' '));
  }
  expect(await paper.run('build', '--as-of', '2026-10-02', '--strict')).toMatchObject({ code: 0 });
  expect(await paper.run('build', '--drafts', '--as-of', '2026-10-02')).toMatchObject({ code: 0 });
}, 120_000);

test.each([
  ['', 'too-short'],
  ['x'.repeat(300), 'too-long'],
  ['bell \u0007', 'control-character'],
])('a headline that no article can have is refused, exit code 2: %j', async (headline, code) => {
  const paper = makePaper();
  const run = await paper.run('new', headline);
  expect(run.code).toBe(2);
  expect(run.stdout).toContain(`error  ${code}`);
  expect(run.stdout).toContain('`headline`');
});

test('no article is overwritten: the same headline gets a number, on another day too', async () => {
  const paper = makePaper();
  const first = await begin(paper, 'Talks begin');
  const second = await begin(paper, 'Talks begin');
  expect(second.path).toBe('content/articles/world/2026-10-01-talks-begin-2.md');
  expect(read(paper, first.path)).toBe(first.text);
  const third = await paper.run('new', 'Talks begin', '--as-of', '2027-01-01');
  expect(third.stdout).toMatch(/^content\/articles\/world\/2027-01-01-talks-begin-3\.md:/);
});

test('a name that is taken by something else than a file is passed over', async () => {
  const paper = makePaper();
  mkdirSync(join(paper.root, 'content/articles/world/2026-10-01-a.md'), { recursive: true });
  symlinkSync('nowhere', join(paper.root, 'content/articles/world/2026-10-01-a-2.md'));
  expect((await paper.run('new', 'A', ...asOf)).stdout).toMatch(
    /^content\/articles\/world\/2026-10-01-a-3\.md:/,
  );
});

test('the section is checked, by id or name, and asked for where there are several', async () => {
  const paper = makePaper({ 'content/site.yaml': twoSections });
  expect((await begin(paper, 'Trams', '--section', 'city hall')).path).toMatch(/^content\/articles\/city\//);
  const typo = await paper.run('new', 'Trams', '--section', 'wrold');
  expect(typo).toMatchObject({ code: 2, stdout: expect.stringContaining('did you mean `world`?') });
  const none = await paper.run('new', 'Trams');
  expect(none).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('name it with `--section`: world, city'),
  });
  const outside = await paper.run('new', 'Trams', '--section', '../pages');
  expect(outside).toMatchObject({ code: 2, stdout: expect.stringContaining('the sections are world, city') });
});

test('the author is checked, by id or name, and is the only one where there is one', async () => {
  const paper = makePaper({ 'content/authors/ada.md': '---\nname: Ada Byron\n---\n' });
  expect(readKeys((await begin(paper, 'One')).text)['authors']).toEqual(['ada']);
  paper.write({ 'content/authors/[b] # c.md': '---\nname: Bo\n---\n' });
  expect(readKeys((await begin(paper, 'Two')).text)['authors']).toBeUndefined();
  expect(readKeys((await begin(paper, 'Three', '--author', 'ada byron')).text)['authors']).toEqual(['ada']);
  expect(readKeys((await begin(paper, 'Four', '--author', 'Bo')).text)['authors']).toEqual(['[b] # c']);
  const typo = await paper.run('new', 'Five', '--author', 'adda');
  expect(typo).toMatchObject({ code: 2, stdout: expect.stringContaining('did you mean `ada`?') });
});

test("the language stands in the article where it is not the newspaper's, and is checked", async () => {
  const paper = makePaper();
  expect(readKeys((await begin(paper, 'One', '--language', 'en')).text)['language']).toBeUndefined();
  expect(readKeys((await begin(paper, 'Dos', '--language', 'es-mx')).text)['language']).toBe('es-MX');
  expect(await paper.run('new', 'Tres', '--language', 'spanish!')).toMatchObject({ code: 2 });
});

test('settings with errors are told as a build tells them, and a folder without any is none of a newspaper', async () => {
  const paper = makePaper();
  const elsewhere = await paper.run('new', 'Talks', '--root', 'content/articles');
  expect(elsewhere.stdout).toContain('missing-settings');
  writeFileSync(join(paper.root, 'content/site.yaml'), 'titel: x\n');
  const broken = await paper.run('new', 'Talks');
  expect(broken).toMatchObject({ code: 1, stdout: expect.stringContaining('did you mean `title`?') });
});
