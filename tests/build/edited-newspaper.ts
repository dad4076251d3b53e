import sharp from 'sharp';
import type { Dice } from './dice.ts';

/** A newspaper's folder, as it shall be when it is built next. */
export interface EditedNewspaper {
  /** Name on the disk -> content. */
  readonly files: Map<string, string | Buffer>;
  asOf: number;
  /** What happens to the folder before the build, beside the files. */
  readonly happenings: Happening[];
  /** Files that are written without that their size and time tell it. */
  readonly keepTimes: Set<string>;
  /** Whether the build leaves out what has errors. */
  keepGoing: boolean;
  /** The article that was removed last: name and text. */
  removed?: readonly [string, string];
}

/** What happens to a newspaper's folder beside edits of its files. */
export type Happening =
  | 'touch'
  | 'move'
  | 'wipe-cache'
  | 'wipe-record'
  | 'spoil-cache'
  | 'wipe-output'
  | 'remove-output'
  | 'tamper-output'
  | 'preview'
  | 'stop-after-check'
  | 'stop-after-render';

/** One kind of thing that is done in a newsroom. */
export type Change = (paper: EditedNewspaper, dice: Dice) => void;

export const day = 86_400_000;
export const start = Date.UTC(2026, 0, 10, 12);
export const sections = ['world', 'sport'] as const;
export const people = ['ana', 'ben', 'Carla Ruiz'] as const;
export const tags = ['trade', 'rivers', 'votes', 'ports & harbours'] as const;
export const pictures = ['harbor.png', 'bridge.png', 'ferry.png'] as const;
const site = 'content/site.yaml';

const colours = [10, 60, 110, 160, 210, 250];

/** Pictures of one size in pixels, of which some have as many bytes as others. */
export const pictureBytes: readonly Buffer[] = await Promise.all(
  colours.map((red) => {
    const background = { r: red, g: 80, b: 120 };
    return sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .png()
      .toBuffer();
  }),
);

/** What the first articles have beside their first sentence. */
const texts = [
  '::: gallery label="Two of them"\n![](bridge.png)\n\n![](ferry.png)\n:::',
  'See [that](../world/story-0.md) and [a part](../sport/story-3.md#part-1).',
  '![](harbor.png "So *it* is")\n\nSee [that](../sport/story-3.md).',
  '## Part 1\n\nA <b>claim</b>.[^note]\n\n[^note]: Its source, in [another](../world/story-2.md).',
  '::: fact-box title="In figures"\nOne in *ten*, as [they](/about/) say.\n:::',
] as const;

function wordsOf(text: string): readonly string[] {
  const words = pictures.filter((name) => text.includes(name)).map(describeInText);
  return [`related: [story-7]`, ...(words.length > 0 ? [`images: { ${words.join(', ')} }`] : [])];
}

/** A picture that the text places, in the front matter. */
export function describeInText(name: string): string {
  return `${name}: { alt: What is in it, credit: Ben Lens }`;
}

/** The newspaper before the first edit. */
export function openNewspaper(): EditedNewspaper {
  const files = new Map<string, string | Buffer>([[site, settings]]);
  for (let number = 0; number < 10; number++) files.set(nameArticle(number), writeArticle(number));
  for (const [number, text] of texts.entries()) {
    const path = nameArticle(number);
    files.set(path, `${writeArticle(number, wordsOf(text))}\n${text}\n`);
  }
  files.set('content/authors/ana.md', '---\nname: Ana\n---\n');
  files.set('content/authors/ben.md', '---\nname: Ben\n---\n\nHe *writes*.\n');
  files.set('content/pages/about.md', '---\ntitle: About us\n---\n\nWe print [news](/).\n');
  const paper = { files, asOf: start, happenings: [], keepTimes: new Set<string>(), keepGoing: false };
  putPictures(paper);
  return paper;
}

/** Puts the pictures back that are gone. */
export function putPictures({ files }: EditedNewspaper): void {
  for (const [index, name] of pictures.entries()) {
    const path = `content/images/${name}`;
    if (!files.has(path)) files.set(path, pictureBytes[index] ?? Buffer.of());
  }
}

const settings = [
  'title: The Gazette',
  'url: https://gazette.example',
  'timeZone: UTC',
  'pageSize: 5',
  'images: { widths: [16] }',
  'sections: [{ id: world, name: World }, { id: sport, name: Sport }]',
  'connect: [{ name: X, url: https://x.example/g }]',
  'outputs: { search-page: false }',
  '',
].join('\n');

export function nameArticle(number: number): string {
  return `content/articles/${sections[number % 2]}/story-${number}.md`;
}

/** An article without faults. */
export function writeArticle(number: number, more: readonly string[] = []): string {
  const lines = [
    `headline: Story number ${number} of the day`,
    'standfirst: What it is about',
    `published: ${new Date(start - (number % 40) * (day / 2)).toISOString()}`,
    `authors: [${people[number % people.length]}]`,
    `tags: [${tags[number % tags.length]}]`,
    ...(number % 3 === 0 ? [`image: ${describePicture(pictures[number % 2] ?? '')}`] : []),
    ...more,
  ];
  return `---\n${lines.join('\n')}\n---\n\nIt *happened* on day ${number}.\n`;
}

/** A picture in the front matter. */
export function describePicture(src: string): string {
  return `{ src: ${src}, alt: What it shows, caption: It is *there*, credit: Ana Lens }`;
}

export function listArticles({ files }: EditedNewspaper): string[] {
  return [...files.keys()].filter((path) => path.startsWith('content/articles/')).toSorted();
}

/** Any article; there are always some. */
export function pickArticle(paper: EditedNewspaper, dice: Dice): string {
  const path = dice.any(listArticles(paper));
  if (path === undefined) throw new Error('no article is left');
  return path;
}

export function readText({ files }: EditedNewspaper, path: string): string {
  return files.get(path)?.toString() ?? '';
}

/** Rewrites the line of a key in an article's front matter, or adds or removes it. */
export function setKey(paper: EditedNewspaper, path: string, key: string, value: string | undefined): void {
  const text = readText(paper, path).replace(new RegExp(`^${key}: .*\n`, 'm'), '');
  const line = value === undefined ? '' : `${key}: ${value}\n`;
  paper.files.set(path, text.replace(/\n---\n/, `\n${line}---\n`));
}

/** Rewrites a line of the settings, or adds or removes it. */
export function setSetting(paper: EditedNewspaper, key: string, value: string | undefined): void {
  const text = readText(paper, site).replace(new RegExp(`^${key}: .*\n`, 'm'), '');
  paper.files.set(site, value === undefined ? text : `${text}${key}: ${value}\n`);
}

/** Adds a paragraph at the end of an article's text. */
export function addParagraph(paper: EditedNewspaper, path: string, paragraph: string): void {
  paper.files.set(path, `${readText(paper, path)}\n${paragraph}\n`);
}

/** The address of one file as another one writes it. */
export function linkTo(target: string): string {
  return `../${target.replace('content/articles/', '')}`;
}
