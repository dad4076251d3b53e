import {
  addParagraph,
  type Change,
  describeInText,
  describePicture,
  linkTo,
  pickArticle,
  pictures,
  putPictures,
  readText,
  setKey,
} from '../edited-newspaper.ts';

const paragraphs = [
  '**It** rained & <b>poured</b>.',
  '> “So it is.”',
  '<div onclick="x()">Box</div>',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  'A claim.[^note]\n\n[^note]: Its source.',
  '::: fact-box title="In figures"\nOne in *ten*.\n:::',
  '::: pull-quote by="Ana"\nSo it is.\n:::',
  '::: embed url="https://www.youtube.com/watch?v=jNQXAC9IVRw" title="A film"\n:::',
] as const;

/** What is done to the text of an article. */
export const bodyEdits: Readonly<Record<string, Change>> = {
  word(paper, dice) {
    const path = pickArticle(paper, dice);
    paper.files.set(path, readText(paper, path).replace(/on day \d+/, `on day ${dice.below(10_000)}`));
  },
  paragraph: (paper, dice) => addParagraph(paper, pickArticle(paper, dice), dice.of(paragraphs)),
  rewritten(paper, dice) {
    const path = pickArticle(paper, dice);
    const header = /^---\n.*?\n---\n/s.exec(readText(paper, path))?.[0] ?? '';
    paper.files.set(path, `${header}\nAll is new on day ${dice.below(1000)}.\n`);
  },
  link(paper, dice) {
    const [path, target] = [pickArticle(paper, dice), pickArticle(paper, dice)];
    addParagraph(paper, path, `See [that](${linkTo(target)}).`);
  },
  anchor: (paper, dice) =>
    addParagraph(paper, pickArticle(paper, dice), `## Part ${dice.below(3)}\n\nSee [below](#part-1).`),
  'link to an anchor'(paper, dice) {
    const [path, target] = [pickArticle(paper, dice), pickArticle(paper, dice)];
    addParagraph(paper, path, `See [a part](${linkTo(target)}#part-${dice.below(3)}).`);
  },
  picture(paper, dice) {
    const [path, name] = [pickArticle(paper, dice), dice.of(pictures)];
    putPictures(paper);
    addParagraph(paper, path, `![](${name})`);
    setKey(paper, path, 'images', `{ ${describeInText(name)} }`);
  },
  gallery(paper, dice) {
    const path = pickArticle(paper, dice);
    const names = dice.shuffle(pictures).slice(1);
    const shown = names.map((name) => `![](${name})`).join('\n\n');
    putPictures(paper);
    addParagraph(paper, path, `::: gallery label="Two of them"\n${shown}\n:::`);
    setKey(paper, path, 'images', `{ ${names.map(describeInText).join(', ')} }`);
  },
  'no pictures'(paper, dice) {
    const path = pickArticle(paper, dice);
    paper.files.set(path, readText(paper, path).replaceAll(/^!\[.*\n|^::: gallery[^:]*:::\n/gm, ''));
    setKey(paper, path, 'images', undefined);
  },
  'lead picture'(paper, dice) {
    putPictures(paper);
    setKey(paper, pickArticle(paper, dice), 'image', describePicture(dice.of(pictures)));
  },
  'no lead picture': (paper, dice) => setKey(paper, pickArticle(paper, dice), 'image', undefined),
  'unclosed box'(paper, dice) {
    addParagraph(paper, pickArticle(paper, dice), '::: fact-box title="Never ends"\nOh.');
    paper.keepGoing = dice.below(2) === 0;
  },
};
