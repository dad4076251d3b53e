import { chooseWord, pick, type Random, seedRandom, vocabulary } from './random-words.ts';
import type { KeyNames } from './write-corpus.ts';

/** The sections of the newspaper. */
export const sectionIds: readonly string[] =
  'world politics business technology science health sports culture opinion travel climate local'.split(' ');

const authorNames = listNames(200, seedRandom(7));
const topics = Array.from({ length: 500 }, (_, index) => vocabulary[200 + index * 9] ?? '');
const newest = Date.UTC(2026, 9, 1, 12);
const minutesApart = 17;

interface Outline {
  readonly random: Random;
  readonly section: string;
  readonly headline: string;
  readonly slug: string;
}

/** One article of a corpus of `count`: about 5 kB with lead picture, two figures, headings, a quotation and a list. */
export function makeArticle(index: number, count: number, names: KeyNames): { path: string; text: string } {
  const { random, section, headline, slug } = outlineArticle(index);
  const published = newest - index * minutesApart * 60_000;
  const byline = new Set([
    pick(authorNames, random),
    ...(random() < 0.25 ? [pick(authorNames, random)] : []),
  ]);
  const tags = new Set([pick(topics, random), pick(topics, random), pick(topics, random)]);
  const address = (name: string | number) => `https://images.example/${slug}-${name}.jpg`;
  const lines = [
    `headline: ${quote(headline)}`,
    `${names.standfirst}: ${quote(writeSentence(random, 18 + Math.floor(random() * 12)))}`,
    `${names.published}: ${new Date(published).toISOString()}`,
    `updated: ${new Date(published + Math.floor(random() * 6 * 3_600_000)).toISOString()}`,
    `section: ${section}`,
    'authors:',
    ...[...byline].map((name) => `  - ${quote(name)}`),
    `${names.tags}: [${[...tags].join(', ')}]`,
    `${names.image}:`,
    `  src: ${address('lead')}`,
    `  alt: ${quote(writeSentence(random, 6))}`,
    `  caption: ${quote(writeSentence(random, 12))}`,
    `  credit: ${quote(`${pick(authorNames, random)} / Newswire`)}`,
    ...(count > 3 ? ['related:', ...chooseRelated(index, count, random).map((id) => `  - ${id}`)] : []),
  ];
  const body = writeBody(random, address);
  return { path: `${section}/${slug}.md`, text: `---\n${lines.join('\n')}\n---\n\n${body}\n` };
}

function outlineArticle(index: number): Outline {
  const random = seedRandom(Math.imul(index + 1, 2_654_435_761));
  const section = pick(sectionIds, random);
  const words = Array.from({ length: 6 + Math.floor(random() * 6) }, () => chooseWord(random));
  const slug = `${words.slice(0, 6).join('-')}-${index}`;
  return { random, section, headline: adorn(capitalise(words.join(' ')), random), slug };
}

/** Some headlines have the characters that must be escaped or are typographic. */
function adorn(headline: string, random: Random): string {
  const chance = random();
  if (chance < 0.15) return headline.replace(/ (\S+)$/, ' ‘$1’');
  if (chance < 0.3) return headline.replace(/^(\S+ \S+)/, '$1:');
  if (chance < 0.4) return headline.replace(/^(\S+)/, "$1's");
  return chance < 0.5 ? `${headline} & more` : headline;
}

function chooseRelated(index: number, count: number, random: Random): string[] {
  const chosen = new Set<number>();
  while (chosen.size < 2) {
    const other = Math.floor(random() * count);
    if (other !== index) chosen.add(other);
  }
  return [...chosen].map((other) => {
    const { section, slug } = outlineArticle(other);
    return `${section}/${slug}`;
  });
}

function writeBody(random: Random, address: (name: number) => string): string {
  const count = 8 + Math.floor(random() * 5);
  const blocks: string[] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0 && index % 4 === 0) blocks.push(`## ${capitalise(writeWords(random, 4))}`);
    blocks.push(writeParagraph(random, Math.round(520 / count)));
    if (index === 1 || index === count - 2) {
      const title = quote(writeSentence(random, 10));
      blocks.push(`![${writeSentence(random, 5)}](${address(index === 1 ? 1 : 2)} ${title})`);
    }
    if (index === Math.floor(count / 2)) {
      blocks.push(`> ${writeSentence(random, 22, true)}\n>\n> — ${pick(authorNames, random)}`);
    }
    if (index === Math.floor(count * 0.75)) {
      const items = Array.from({ length: 4 }, () => `- ${writeSentence(random, 8, true)}`);
      blocks.push(items.join('\n'));
    }
  }
  return blocks.join('\n\n');
}

function writeParagraph(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 4;) {
    const length = Math.min(left, 8 + Math.floor(random() * 16));
    sentences.push(writeSentence(random, length, true));
    left -= length;
  }
  return sentences.join(' ');
}

function writeSentence(random: Random, words: number, marked = false): string {
  return `${capitalise(writeWords(random, words, marked)).replace(/,$/, '')}.`;
}

function writeWords(random: Random, count: number, marked = false): string {
  const write = () => (marked ? markUp(chooseWord(random), random) : chooseWord(random));
  return Array.from({ length: count }, write).join(' ');
}

function markUp(word: string, random: Random): string {
  const chance = random();
  if (chance < 0.012) return `**${word}**`;
  if (chance < 0.03) return `*${word}*`;
  if (chance < 0.036) return `\`${word}\``;
  if (chance < 0.046)
    return `[${word} ${chooseWord(random)}](https://example.org/${word}/?id=${Math.floor(random() * 1e5)})`;
  if (chance < 0.09) return `${word},`;
  return chance < 0.1 ? `“${word}”` : word;
}

function listNames(count: number, random: Random): string[] {
  return Array.from({ length: count }, () =>
    [pick(vocabulary, random), pick(vocabulary, random)].map(capitalise).join(' '),
  );
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
