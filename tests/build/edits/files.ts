import {
  type Change,
  describePicture,
  type EditedNewspaper,
  listArticles,
  nameArticle,
  pickArticle,
  pictureBytes,
  pictures,
  putPictures,
  readText,
  setKey,
  setSetting,
  writeArticle,
} from '../edited-newspaper.ts';
import type { Dice } from '../dice.ts';

function remove(paper: EditedNewspaper, dice: Dice): string {
  const path = pickArticle(paper, dice);
  if (listArticles(paper).length < 8) return path;
  paper.removed = [path, readText(paper, path)];
  paper.files.delete(path);
  return path;
}

function rename({ files }: EditedNewspaper, from: string, to: string): void {
  const content = files.get(from);
  if (content === undefined || from === to || files.has(to)) return;
  files.delete(from);
  files.set(to, content);
}

function writeAuthor(dice: Dice): string {
  const portrait = dice.below(2) === 0 ? `image: ${describePicture(dice.of(pictures))}\n` : '';
  return `---\nname: Person ${dice.below(50)}\nrole: Editor\n${portrait}---\n\nShe *edits* ${dice.below(9)}.\n`;
}

/** What is done to whole files. */
export const fileEdits: Readonly<Record<string, Change>> = {
  remove: (paper, dice) => void remove(paper, dice),
  create(paper, dice) {
    if (listArticles(paper).length > 13) return;
    const number = dice.below(1000);
    paper.files.set(nameArticle(number), writeArticle(number));
  },
  'bring back'({ files, removed }) {
    if (removed) files.set(...removed);
  },
  'take the slug of a removed one'(paper, dice) {
    const slug = remove(paper, dice).replace(/^.*\/(.*)\.md$/, '$1');
    const number = 1000 + dice.below(1000);
    paper.files.set(nameArticle(number), writeArticle(number));
    setKey(paper, nameArticle(number), 'slug', slug);
  },
  rename(paper, dice) {
    const path = pickArticle(paper, dice);
    rename(paper, path, path.replace(/[^/]*$/, `renamed-${dice.below(1000)}.md`));
  },
  'other section'(paper, dice) {
    const path = pickArticle(paper, dice);
    rename(
      paper,
      path,
      path.replace(/\/(world|sport)\//, (_, name) => (name === 'world' ? '/sport/' : '/world/')),
    );
  },
  'two change names'(paper, dice) {
    const [one, other] = dice.shuffle(listArticles(paper));
    const texts = [one, other].map((path) => readText(paper, path ?? ''));
    if (one !== undefined) paper.files.set(one, texts[1] ?? '');
    if (other !== undefined) paper.files.set(other, texts[0] ?? '');
  },
  'other letters'(paper, dice) {
    const path = pickArticle(paper, dice);
    rename(
      paper,
      path,
      path.replace(/[^/]*$/, (name) =>
        dice.below(2) ? name.toUpperCase().replace(/MD$/, 'md') : name.toLowerCase(),
      ),
    );
  },
  'other accents'(paper, dice) {
    const accented = listArticles(paper).find((path) => path.normalize('NFC') !== path.normalize('NFD'));
    if (accented === undefined)
      return rename(paper, pickArticle(paper, dice), 'content/articles/world/café-ü.md');
    rename(
      paper,
      accented,
      accented === accented.normalize('NFC') ? accented.normalize('NFD') : accented.normalize('NFC'),
    );
  },
  author: ({ files }, dice) =>
    void files.set(`content/authors/${dice.of(['ana', 'ben'])}.md`, writeAuthor(dice)),
  'author gone': ({ files }, dice) => void files.delete(`content/authors/${dice.of(['ana', 'ben'])}.md`),
  'author of another id': (paper, dice) =>
    dice.below(2) === 0
      ? rename(paper, 'content/authors/ben.md', 'content/authors/benjamin.md')
      : rename(paper, 'content/authors/benjamin.md', 'content/authors/ben.md'),
  page: ({ files }, dice) =>
    void files.set(
      `content/pages/${dice.of(['about', 'contact', 'deep/ethics'])}.md`,
      `---\ntitle: A page ${dice.below(5)}\nfooter: ${dice.below(2) === 0}\ndraft: ${dice.below(4) === 0}\n---\n\nWe print [news](/) ${dice.below(9)}.\n`,
    ),
  'page gone': ({ files }, dice) =>
    void files.delete(`content/pages/${dice.of(['contact', 'deep/ethics'])}.md`),
  'front page'(paper, dice) {
    const named = dice.shuffle(listArticles(paper)).map((path) => path.replace('content/articles/', ''));
    const until = new Date(paper.asOf + (dice.below(5) - 1) * 43_200_000).toISOString();
    const lines = [
      `lead: { article: "${named[0]}", until: ${until} }`,
      `secondary: ["${named[1]}"]`,
      `rails: [latest, { title: Read on, articles: ["${named[2]}"] }]`,
      `bands: [{ section: sport }, { section: world, articles: ["${named[3]}"] }]`,
    ];
    paper.files.set('content/front-page.yaml', `${lines.slice(dice.below(4)).join('\n')}\n`);
  },
  'no front page': ({ files }) => void files.delete('content/front-page.yaml'),
  redirects({ files }, dice) {
    const entries = [
      `{ from: /gone-${dice.below(9)}/, gone: true }`,
      `{ from: /was-${dice.below(9)}/, to: /about/ }`,
    ];
    files.set('content/redirects.yaml', `redirects: [${entries.slice(dice.below(3)).join(', ')}]\n`);
  },
  'no redirects': ({ files }) => void files.delete('content/redirects.yaml'),
  'other picture': ({ files }, dice) =>
    void files.set(`content/images/${dice.of(pictures)}`, dice.any(pictureBytes) ?? Buffer.of()),
  'picture that tells nothing of its change'({ files, keepTimes }, dice) {
    const path = `content/images/${dice.of(pictures)}`;
    const before = files.get(path);
    const same = pictureBytes.filter((bytes) => bytes !== before && bytes.length === before?.length);
    files.set(path, dice.any(same) ?? before ?? Buffer.of());
    keepTimes.add(path);
  },
  'picture gone'({ files, ...paper }, dice) {
    const name = dice.of(pictures);
    files.delete(`content/images/${name}`);
    for (const path of listArticles({ files, ...paper })) {
      const text = (files.get(path)?.toString() ?? '').replaceAll(`![](${name})`, '');
      files.set(path, text.replace(/^image: .*\n/m, '').replace(/^::: gallery[^:]*:::\n/gm, ''));
    }
  },
  'picture missing'(paper, dice) {
    paper.files.delete(`content/images/${dice.of(pictures)}`);
    paper.keepGoing = true;
  },
  'pictures back': putPictures,
  logo(paper, dice) {
    paper.files.set('content/logo.png', dice.any(pictureBytes) ?? Buffer.of());
    setSetting(paper, 'logo', dice.below(3) === 0 ? undefined : 'logo.png');
  },
  'text that tells nothing of its change'(paper, dice) {
    const path = pickArticle(paper, dice);
    const turned = readText(paper, path).replace(
      /on day (\d)/,
      (_, digit) => `on day ${(Number(digit) + 1) % 10}`,
    );
    paper.files.set(path, turned);
    paper.keepTimes.add(path);
  },
};
