import fc from 'fast-check';

/** A newspaper's files: path -> text; and the time at which it is built. */
export interface EditedNewspaper {
  readonly files: Map<string, string>;
  asOf: number;
}

/** One thing that happens in a newsroom; the numbers choose where and what. */
export interface Edit {
  readonly kind: string;
  readonly where: number;
  readonly what: number;
}

const day = 86_400_000;
const start = Date.UTC(2026, 0, 10, 12);
const sections = ['world', 'sport'];
const people = ['ana', 'ben', 'Carla Ruiz'];
const tags = ['trade', 'rivers', 'votes', 'ports & harbours'];

type Change = (paper: EditedNewspaper, path: string, what: number) => void;

/** Rewrites one line of an article's front matter, or adds or removes it. */
function setField(name: string, choose: (what: number) => string | undefined): Change {
  return ({ files }, path, what) => {
    const text = (files.get(path) ?? '').replace(new RegExp(`^${name}: .*\n`, 'm'), '');
    const value = choose(what);
    const line = value === undefined ? '' : `${name}: ${value}\n`;
    files.set(path, text.replace(/\n---\n/, `\n${line}---\n`));
  };
}

const changes: Readonly<Record<string, Change>> = {
  body({ files }, path, what) {
    const added = [
      'It rained.',
      '**It** rained & <b>poured</b>.',
      '## More',
      '> “So it is.”',
      '<div>Box</div>',
    ];
    files.set(path, `${files.get(path)}\n${added[what % added.length]}\n`);
  },
  word: ({ files }, path, what) =>
    void files.set(path, (files.get(path) ?? '').replace(/on day \d+/, `on day ${what % 10_000}`)),
  headline: setField('headline', (what) => `What happened in round ${what % 1000}`),
  standfirst: setField('standfirst', (what) => `Why *it* matters ${what % 7}`),
  tags: setField('tags', (what) => `[${tags[what % tags.length]}, ${tags[(what >> 3) % tags.length]} too]`),
  authors: setField('authors', (what) => `[${people[what % people.length]}]`),
  related: ({ files }, path, what) => {
    const slugs = listArticles(files).map((file) => file.replace(/^.*\/(.*)\.md$/, '$1'));
    const slug = slugs[what % slugs.length];
    const own = path.endsWith(`/${slug}.md`);
    setField('related', () => (own ? undefined : `[${slug}]`))({ files, asOf: 0 }, path, what);
  },
  draft: setField('draft', (what) => (what % 2 === 0 ? 'true' : undefined)),
  embargo: setField('embargo', (what) => new Date(start + (what % 9) * day).toISOString()),
  expires: setField('expires', (what) =>
    what % 3 === 0 ? undefined : new Date(start + (what % 30) * day).toISOString(),
  ),
  slug: setField('slug', (what) => (what % 3 === 0 ? undefined : `slug-${what % 100_000}`)),
  remove: ({ files }, path) => void (listArticles(files).length > 2 && files.delete(path)),
  create: ({ files }, _, what) => void files.set(nameArticle(what), writeArticle(what)),
  move({ files }, path, what) {
    const text = files.get(path) ?? '';
    files.delete(path);
    files.set(nameArticle(what), text);
  },
  author({ files }, _, what) {
    files.set('content/authors/ana.md', `---\nname: Ana ${what % 50}\nrole: Editor\n---\n\nShe *edits*.\n`);
  },
  authorGone: ({ files }) => void files.delete('content/authors/ben.md'),
  page: ({ files }, _, what) =>
    void files.set(
      'content/pages/about.md',
      `---\ntitle: About us ${what % 5}\n---\n\nWe print [news](/).\n`,
    ),
  template({ files }, _, what) {
    const path = 'templates/partials/footer.njk';
    if (what % 3 === 0) files.delete(path);
    else files.set(path, `<footer>Round ${what % 100} of {{ site.title }}</footer>\n`);
  },
  words: ({ files }, _, what) =>
    void files.set('templates/assets/style.css', `body { margin: ${what % 9}px }\n`),
  setting: ({ files }, _, what) => void files.set('content/site.yaml', writeSettings(what)),
  clock(paper, _, what) {
    paper.asOf += ((what % 5) - 1) * day;
  },
  nothing() {},
};

/** Any sequence of so many edits. */
export function arbitraryEdits(count: number): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({ kind: fc.constantFrom(...Object.keys(changes)), where: fc.nat(), what: fc.nat() });
  return fc.array(edit, { minLength: count, maxLength: count, size: 'max' });
}

/** The newspaper before the first edit. */
export function openNewspaper(): EditedNewspaper {
  const files = new Map([['content/site.yaml', writeSettings(0)]]);
  for (let number = 0; number < 14; number++) files.set(nameArticle(number), writeArticle(number));
  files.set('content/authors/ana.md', '---\nname: Ana\n---\n');
  files.set('content/authors/ben.md', '---\nname: Ben\n---\n');
  return { files, asOf: start };
}

/** Does the edit to the newspaper. */
export function applyEdit(paper: EditedNewspaper, { kind, where, what }: Edit): void {
  const articles = listArticles(paper.files);
  changes[kind]?.(paper, articles[where % articles.length] ?? '', what);
}

function listArticles(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].filter((path) => path.startsWith('content/articles/')).toSorted();
}

function nameArticle(number: number): string {
  return `content/articles/${sections[number % 2]}/story-${number}.md`;
}

function writeArticle(number: number): string {
  const published = new Date(start - (number % 40) * day).toISOString();
  const lines = [
    `headline: Story number ${number} of the day`,
    'standfirst: What it is about',
    `published: ${published}`,
    `authors: [${people[number % people.length]}]`,
    `tags: [${tags[number % tags.length]}]`,
  ];
  return `---\n${lines.join('\n')}\n---\n\nIt *happened* on day ${number}.\n`;
}

function writeSettings(what: number): string {
  return [
    `title: Gazette ${what % 3}`,
    'url: https://gazette.example',
    `timeZone: ${what % 2 === 0 ? 'UTC' : 'America/New_York'}`,
    `pageSize: ${5 + (what % 4)}`,
    `rawHtml: ${what % 5 === 0 ? 'sanitise' : 'text'}`,
    'sections: [{ id: world, name: World }, { id: sport, name: Sport }]',
    `outputs: { search-page: false, tag-pages: ${what % 7 !== 0} }`,
    '',
  ].join('\n');
}
