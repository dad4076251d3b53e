import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, forgetBuilds } from './contestants.ts';
import { makeArticle } from './make-article.ts';

/** A situation in which a newsroom builds. */
export interface Scenario {
  readonly name: string;
  /** Brings the newspaper into it; `round` differs from run to run. */
  prepare(contestant: Contestant, round: number, count: number): void;
  /** The words that the edited article's page has then, where it is a running server that is to show them. */
  readonly served?: (round: number) => string;
}

/** In the order of the table. */
export const scenarios: readonly Scenario[] = [
  { name: 'cold build', prepare: forgetBuilds },
  { name: 'nothing changed', prepare() {} },
  {
    name: 'one body edited',
    prepare(contestant, round, count) {
      editArticle(contestant, count, (text) => `${text}\nAnother sentence, of round ${round}.\n`);
    },
  },
  {
    name: 'one headline edited',
    prepare(contestant, round, count) {
      editArticle(contestant, count, (text) =>
        text.replace(/^headline: .*$/m, `headline: "What round ${round} says of the matter"`),
      );
    },
  },
  {
    name: 'one template edited',
    prepare({ template }, round) {
      const text = readFileSync(template, 'utf8').replace(/<!-- .* -->\n/, '');
      writeFileSync(template, `${text}<!-- round ${round} -->\n`);
    },
  },
  {
    name: 'save to served',
    served: (round) => `Saved in turn ${round}.`,
    prepare(contestant, round, count) {
      editArticle(contestant, count, (text) => `${text}\nSaved in turn ${round}.\n`);
    },
  },
];

const names = { standfirst: '', published: '', tags: '', image: '' };

/** The article in the middle: no list shows it first. */
export function nameEdited(count: number): string {
  return makeArticle(Math.floor(count / 2), count, names).path;
}

function editArticle({ articles }: Contestant, count: number, edit: (text: string) => string): void {
  const file = join(articles, nameEdited(count));
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}
