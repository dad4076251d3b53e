import type { Dice } from '../dice.ts';
import {
  type Change,
  day,
  type EditedNewspaper,
  linkTo,
  people,
  pickArticle,
  sections,
  setKey,
  start,
  tags,
} from '../edited-newspaper.ts';

/** Sets a key of an article's front matter, or removes it. */
function set(
  key: string,
  choose: (dice: Dice, paper: EditedNewspaper, path: string) => string | undefined,
): Change {
  return (paper, dice) => {
    const path = pickArticle(paper, dice);
    setKey(paper, path, key, choose(dice, paper, path));
  };
}

function momentWithin(dice: Dice, days: number): string {
  return new Date(start + (dice.below(days * 4) - days) * (day / 4)).toISOString();
}

function maybe(dice: Dice, value: string): string | undefined {
  return dice.below(3) === 0 ? undefined : value;
}

function refer(dice: Dice, paper: EditedNewspaper, path: string): string | undefined {
  const other = pickArticle(paper, dice);
  if (other === path) return undefined;
  const slug = other.replace(/^.*\/(.*)\.md$/, '$1');
  return dice.of([linkTo(other), slug, `id-${dice.below(6)}`]);
}

/** What is done to the front matter of an article. */
export const frontMatterEdits: Readonly<Record<string, Change>> = {
  headline: set('headline', (dice) => `What happened in round ${dice.below(1000)}`),
  'long headline': set('headline', (dice) => `What happened ${'and happened again '.repeat(dice.below(9))}`),
  'card headline': set('cardHeadline', (dice) => maybe(dice, `In short ${dice.below(9)}`)),
  standfirst: set('standfirst', (dice) => maybe(dice, `Why *it* matters ${dice.below(7)}`)),
  description: set('description', (dice) => maybe(dice, `For robots ${dice.below(7)}`)),
  published: set('published', (dice) => momentWithin(dice, 12)),
  'published long ago': set('published', (dice) => `20${18 + dice.below(8)}-03-0${1 + dice.below(9)}`),
  updated: set('updated', (dice) => maybe(dice, momentWithin(dice, 20))),
  kicker: set('kicker', (dice) => maybe(dice, `Kicker ${dice.below(4)}`)),
  dateline: set('dateline', (dice) => maybe(dice, 'PORT ALDEN')),
  type: set('type', (dice) => maybe(dice, dice.of(['analysis', 'opinion', 'live', 'review']))),
  slug: set('slug', (dice) => maybe(dice, `slug-${dice.below(1000)}`)),
  id: set('id', (dice) => maybe(dice, `id-${dice.below(6)}`)),
  aliases: set('aliases', (dice) => maybe(dice, `[/old-${dice.below(30)}/, /older-${dice.below(30)}/]`)),
  corrections: set('corrections', (dice) =>
    maybe(
      dice,
      `[{ date: ${momentWithin(dice, 5)}, kind: ${dice.of(['correction', 'update'])}, text: It was *wrong* }]`,
    ),
  ),
  language: set('language', (dice) => maybe(dice, dice.of(['es', 'ar', 'de']))),
  'translation key': set('translationKey', (dice) => maybe(dice, `key-${dice.below(3)}`)),
  sponsor: set('sponsor', (dice) => maybe(dice, `Sponsor ${dice.below(3)}`)),
  access: set('access', (dice) => dice.of(['free', 'metered', 'subscriber'])),
  warning: set('contentWarning', (dice) => maybe(dice, 'describes violence')),
  robots: set('robots', (dice) => maybe(dice, 'noindex')),
  canonical: set('canonical', (dice) => maybe(dice, `https://other.example/${dice.below(9)}/`)),
  draft: set('draft', (dice) => maybe(dice, 'true')),
  embargo: set('embargo', (dice) => maybe(dice, momentWithin(dice, 9))),
  expires: set('expires', (dice) => maybe(dice, momentWithin(dice, 30))),
  section: set('section', (dice) => maybe(dice, dice.of(sections))),
  tags: set('tags', (dice) => `[${dice.shuffle(tags).slice(dice.below(4)).join(', ')}]`),
  'tag in other letters': set('tags', (dice) => `[${dice.of(['Trade', 'TRADE', 'trade', 'Träde'])}]`),
  authors: set('authors', (dice) => `[${dice.shuffle(people).slice(dice.below(3)).join(', ')}]`),
  related: set('related', (dice, paper, path) => {
    const picks = [refer(dice, paper, path), refer(dice, paper, path)].filter(Boolean);
    return maybe(dice, `[${[...new Set(picks)].join(', ')}]`);
  }),
  'related elsewhere': set('related', (dice) =>
    maybe(dice, `[{ headline: Elsewhere ${dice.below(3)}, url: https://other.example/, label: Other }]`),
  ),
  'unknown key'(paper, dice) {
    setKey(paper, pickArticle(paper, dice), 'headlin', 'oh');
    paper.keepGoing = dice.below(2) === 0;
  },
  'unknown pick': set('related', (dice, paper) => {
    paper.keepGoing = dice.below(2) === 0;
    return '[nothing-of-that-name]';
  }),
};
