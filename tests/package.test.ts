import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { makeNewspaper, type Newspaper, writeArticle } from './commands/newspaper.ts';
import { drawPhoto } from './images/newspaper.ts';
import { installPackage, programOf } from './install-package.ts';

const top = join(import.meta.dirname, '..');
const build = ['build', '--as-of', '2022-02-01'];
/** The package that all tests of commands run. */
const provided = join(dirname(inject('program')), '..');

/** A copy of the program as it is developed. */
function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'broadsheet-sources-'));
  for (const name of ['package.json', 'CHANGELOG.md', 'scripts', 'src', 'starter', 'templates'])
    cpSync(join(top, name), join(copy, name), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function runInstalled(home: string, { root }: Newspaper, ...args: string[]): string {
  return execFileSync(process.execPath, [programOf(home), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** A newspaper that needs what few do: a decoder, a sanitiser, an index of its words. */
async function makeRichNewspaper(): Promise<Newspaper> {
  const settings = 'title: The Gazette\nurl: https://gazette.example\nrawHtml: sanitise\nsections: []\n';
  const lead = '{ src: lake.jpg, alt: A lake at dusk, caption: The lake., credit: A. Person }';
  const paper = makeNewspaper({
    'content/site.yaml': settings,
    'content/articles/world/lake.md': writeArticle({ image: lead }, 'The <b onclick="x()">lake</b>.'),
  });
  mkdirSync(join(paper.root, 'content/images'));
  writeFileSync(join(paper.root, 'content/images/lake.jpg'), await drawPhoto(400, 300).jpeg().toBuffer());
  return paper;
}

test('the package runs where Node refuses TypeScript, and builds the same site, in several threads too', async () => {
  const home = provided;
  const [installed, own] = [await makeRichNewspaper(), await makeRichNewspaper()];
  expect(runInstalled(home, installed, ...build, '--threads', '2')).toContain('Built 2 articles');
  execFileSync(process.execPath, [join(top, 'src/cli.ts'), ...build], { cwd: own.root, stdio: 'pipe' });
  const site = await own.readPublic();
  for (const part of ['.avif', '.woff2', '.pf_meta', 'style-'])
    expect(Object.keys(site).join()).toContain(part);
  expect(site['world/2022/01/09/lake/index.html']).toContain('The <b>lake</b>.');
  expect(await installed.readPublic()).toEqual(site);
}, 120_000);

test('the package makes a newspaper, pictures, hidden files and schemas with it, that it builds', () => {
  const home = provided;
  const desk = makeNewspaper();
  expect(runInstalled(home, desk, 'init', 'gazette')).toContain('Made a newspaper in gazette');
  for (const file of ['.gitignore', '.github/workflows/publish.yml', '.vscode/broadsheet/site.schema.json'])
    expect(existsSync(join(desk.root, 'gazette', file)), file).toBe(true);
  const built = runInstalled(home, desk, 'build', '--root', 'gazette', '--strict');
  expect(built).toContain('Built 2 articles');
}, 120_000);

test('a start loads few files', () => {
  const home = provided;
  expect(readdirSync(join(home, 'dist'), { recursive: true }).length).toBeLessThan(50);
  expect(runInstalled(home, makeNewspaper(), '--version')).toBe(`${manifest.version}\n`);
}, 120_000);

test('what another version of the program made is made again', () => {
  const sources = copySources();
  const paper = makeNewspaper();
  const first = installPackage(sources);
  runInstalled(first, paper, ...build);
  expect(runInstalled(installPackage(sources), paper, ...build)).toContain('Rendered: 0 pages');
  appendFileSync(join(sources, 'src/support/escape-html.ts'), '\nprocess.title += "";\n');
  expect(runInstalled(installPackage(sources), paper, ...build)).not.toContain('Rendered: 0 pages');
}, 120_000);

test('the theme of the package comes bundled, and what a newspaper changes of it is bundled anew', async () => {
  const paper = makeNewspaper();
  const bundles = join(paper.root, '.broadsheet/cache/bundles');
  const readStyle = async () =>
    Object.entries(await paper.readPublic()).find(([path]) => path.startsWith('assets/style-'));
  runInstalled(provided, paper, ...build);
  expect(existsSync(bundles)).toBe(false);
  const before = await readStyle();
  paper.write({ 'templates/assets/css/print.css': '@media print { body { color: navy } }' });
  runInstalled(provided, paper, ...build);
  expect(existsSync(bundles)).toBe(true);
  expect(before?.[1]).not.toContain('navy');
  expect((await readStyle())?.[1]).toContain('navy');
}, 120_000);

test('the templates of the package are compiled with it, and compiled anew where their text is another', async () => {
  const home = installPackage();
  const { root } = await makeRichNewspaper();
  const theme = JSON.parse(readFileSync(join(home, 'dist/theme.json'), 'utf8')) as [string, string][];
  const marked = theme.map(([hash, code]) => [hash, code.replace('output = ""', 'output = "compiled"')]);
  writeFileSync(join(home, 'dist/theme.json'), JSON.stringify(marked));
  appendFileSync(join(home, 'templates/partials/footer.njk'), 'another footer');
  runInstalled(home, { root } as Newspaper, ...build);
  const page = readFileSync(join(root, 'public/world/2022/01/09/lake/index.html'), 'utf8');
  expect(page).toMatch(/^compiled/);
  expect(page).toContain('another footer');
}, 120_000);
