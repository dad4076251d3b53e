import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { readFiles } from '../publish/disk-place.ts';
import { type Run, runBroadsheet } from './newspaper.ts';
import { runHere } from './run-here.ts';

function makeDesk(files: Record<string, string | Uint8Array> = {}): string {
  const desk = mkdtempSync(join(tmpdir(), 'broadsheet-desk-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(desk, path)), { recursive: true });
    writeFileSync(join(desk, path), content);
  }
  return desk;
}

function read(...steps: string[]): string {
  return readFileSync(join(...steps), 'utf8');
}

async function init(cwd: string, ...args: string[]): Promise<string> {
  const run = await runHere(['init', ...args], cwd);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return run.stdout;
}

const built = join(makeDesk(), 'harbour-gazette');
let made: Run;
let first: Run;

beforeAll(async () => {
  made = await runBroadsheet(['init', 'harbour-gazette'], { cwd: dirname(built) });
  first = await runBroadsheet(['build', '--strict'], { cwd: built });
}, 60_000);

/** Builds another newspaper, where the pictures that all of them begin with are encoded already. */
function build(root: string, ...args: string[]): Promise<Run> {
  const cache = '.broadsheet/cache/variants';
  cpSync(join(built, cache), join(root, cache), { recursive: true });
  return runHere(['build', ...args], root);
}

test('a new newspaper builds at once, without a warning, and has articles, pages, an author and a picture', async () => {
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('cd harbour-gazette\n');
  expect(first.stdout).toContain('Built 2 articles');
  expect(first).toMatchObject({ code: 0 });
  const site = await readFiles(join(built, 'public'));
  expect(site['index.html']).toContain('Harbour Gazette');
  expect(Object.keys(site)).toEqual(
    expect.arrayContaining(['about/index.html', 'contact/index.html', 'authors/newsdesk/index.html']),
  );
  expect(Object.keys(site).join()).toMatch(/boats[^,]*\.avif/);
});

test.each([
  ['en', 'The "Daily": News & #1'],
  ['ar', 'جريدة'],
  ['es-MX', "- 'yes' {x}"],
])('title and language are what was said, however they are written: %s', async (language, title) => {
  const desk = makeDesk();
  await init(desk, '.', '--title', title, '--url', 'https://daily.example', '--language', language);
  expect(parse(read(desk, 'content/site.yaml'))).toMatchObject({
    title,
    language,
    url: 'https://daily.example',
  });
  expect(await build(desk, '--strict')).toMatchObject({ code: 0 });
});

test.each([
  ['--url', 'https://daily.example/news/', 'invalid-url'],
  ['--language', 'english!', 'invalid-value'],
  ['--title', '', 'too-short'],
])('%s %j is refused, exit code 2, and nothing is made', async (option, value, code) => {
  const desk = makeDesk();
  const run = await runHere(['init', 'paper', option, value], desk);
  expect(run).toMatchObject({ code: 2, stdout: expect.stringContaining(`error  ${code}`) });
  expect(existsSync(join(desk, 'paper'))).toBe(false);
});

test('a folder that holds something is refused with what is in the way, and stays as it is', async () => {
  const desk = makeDesk({ 'notes.txt': 'mine', 'content/site.yaml': 'title: Mine\n', '.git/HEAD': 'x' });
  const run = await runHere(['init', '.'], desk);
  expect(run.code).toBe(2);
  expect(run.stdout).toContain('is not empty: `content`, `notes.txt`.');
  expect(Object.keys(await readFiles(desk)).toSorted()).toEqual([
    '.git/HEAD',
    'content/site.yaml',
    'notes.txt',
  ]);
  expect(await runHere(['init', 'notes.txt'], desk)).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('folder-not-empty'),
  });
});

test('a folder that only git knows is empty', async () => {
  const desk = makeDesk({ '.git/HEAD': 'x' });
  await init(desk, '.');
  expect(read(desk, '.gitignore')).toContain('/public\n');
});

test('its scripts run this program, and its schemas are those that the program prints', async () => {
  const desk = makeDesk();
  await init(desk, '.', '--title', 'The Gazette');
  const own = JSON.parse(read(desk, 'package.json'));
  expect(own).toMatchObject({ name: 'the-gazette', dependencies: { broadsheet: `^${manifest.version}` } });
  expect(Object.keys(own.scripts)).toEqual(['dev', 'check', 'preview', 'build']);
  const settings = JSON.parse(read(desk, '.vscode/settings.json'));
  for (const [schema, file] of Object.entries<string>(settings['yaml.schemas'])) {
    const [, kind = ''] = /([a-z-]+)\.schema\.json$/.exec(schema) ?? [];
    expect(file).toBe(`content/${kind}.yaml`);
    expect(read(desk, schema)).toBe((await runHere(['schema', kind], desk)).stdout);
  }
});

const hugo = {
  'old/content/_index.md': '---\ntitle: Home\n---\n',
  'old/content/city/2019/trams.md':
    '---\ntitle: "Trams: yes"\ndate: 2019-03-01T10:00:00+01:00\nauthor: Ada Byron\ntags: trams, rails\nlayout: long\nsummary: They run.\n---\nTrams **run**.\n',
  'old/content/city/bridge/index.md':
    '---\ntitle: The bridge\ndate: 2019-03-02\nsummary: It holds.\n---\nIt holds on.\n',
  'old/content/2020/vote.md':
    '{\n  "title": "A vote \\u001b[31m",\n  "date": "2020-01-01",\n  "summary": "They vote.",\n  "weight": 3\n}\n\nThey vote {x}.\n',
  'old/content/city/toml.md': '+++\ntitle = "TOML"\n+++\nText.\n',
  'old/content/city/plain.md': 'No front matter.\n',
  'old/content/city/damaged.md': '---\ntitle: [\n---\n',
  'old/node_modules/x/readme.md': '---\ntitle: Not ours\n---\n',
};

test('another site is told key by key, and its names of keys stand in the settings; nothing is copied unasked', async () => {
  const desk = makeDesk(hugo);
  const told = await init(desk, 'paper', '--from', 'hugo', '--source', 'old');
  const lines = told.split('\n').map((line) => line.split(/ {2,}/));
  expect(lines).toContainEqual([
    'title',
    '3',
    'headline',
    expect.stringContaining('"A vote'),
    '"Trams: yes"',
    '"The bridge"',
  ]);
  expect(lines).toContainEqual(['layout', '1', 'nothing', '"long"']);
  expect(told).toContain('1 with front matter in TOML (`+++`), which is not read');
  expect(told).toContain('1 whose front matter cannot be understood, such as content/city/damaged.md');
  expect(told).not.toContain('\u001b');
  expect(parse(read(desk, 'paper/content/site.yaml')).frontMatter.aliases).toEqual({
    headline: ['title'],
    published: ['date'],
    standfirst: ['summary'],
    authors: ['author'],
  });
  expect(existsSync(join(desk, 'paper/content/articles/city'))).toBe(false);
  expect(await build(join(desk, 'paper'), '--strict')).toMatchObject({ code: 0 });
});

test('copied articles stand in the folders of their sections, keep what they say, and are built', async () => {
  const desk = makeDesk(hugo);
  await init(desk, 'paper', '--from', 'hugo', '--source', 'old', '--copy');
  const files = Object.keys(await readFiles(join(desk, 'paper/content/articles'))).toSorted();
  expect(files).toEqual(['city/bridge.md', 'city/trams.md', 'news/vote.md']);
  expect(read(desk, 'paper/content/articles/city/bridge.md')).toBe(hugo['old/content/city/bridge/index.md']);
  expect(read(desk, 'paper/content/articles/city/trams.md')).toContain(
    '# layout: long\n---\nTrams **run**.\n',
  );
  const refused = await build(join(desk, 'paper'));
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('`headline` is missing.') });
  expect(read(desk, 'paper/content/articles/news/vote.md')).toContain(
    '\n# title: "A vote \\e[31m"\n# weight: 3\n',
  );
  expect(refused.stdout.match(/^error /gm)).toHaveLength(1);
  const settled = await build(join(desk, 'paper'), '--keep-going');
  expect(settled.stdout).toContain('Built 2 articles');
  const page = (await readFiles(join(desk, 'paper/public')))['city/2019/03/01/trams/index.html'];
  expect(page).toContain('Ada Byron');
});

test('of a site of Jekyll the posts are read, and what is not published there is a draft here', async () => {
  const desk = makeDesk({
    'old/about.md': '---\ntitle: About\n---\n',
    'old/_site/x.md': '---\ntitle: Made\n---\n',
    'old/_posts/2020-01-01-a.md':
      '---\ntitle: A\ndate: 2020-01-01 10:00:00 +0100\npublished: false\n---\nText.\n',
    'old/world/_posts/2020-01-02-b.markdown':
      '---\ntitle: B\nexcerpt: In short.\npublished: true\n---\nText.\n',
  });
  await init(desk, 'paper', '--from', 'jekyll', '--source', 'old', '--copy');
  const copied = await readFiles(join(desk, 'paper/content/articles'));
  expect(Object.keys(copied).toSorted()).toEqual(['news/2020-01-01-a.md', 'world/2020-01-02-b.md']);
  expect(copied['news/2020-01-01-a.md']).toContain('date: 2020-01-01 10:00:00 +01:00\ndraft: true\n');
  expect(await build(join(desk, 'paper'))).toMatchObject({ code: 0 });
});

test.each([
  [['--from', 'hugo']],
  [['--source', 'old']],
  [['--copy']],
  [['--from', 'eleventy', '--source', 'nowhere']],
])('another site that is not named whole, or is none, is refused: %j', async (args) => {
  const desk = makeDesk();
  const run = await runHere(['init', 'paper', ...args], desk);
  expect(run).toMatchObject({ code: 2, stdout: expect.stringContaining('error  no-source') });
  expect(existsSync(join(desk, 'paper'))).toBe(false);
});
