import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, forgetBuilds } from './contestants.ts';
import { makeArticle } from './make-article.ts';

/** A situation in which a newsroom builds. */
export interface Scenario {
  readonly name: string;
  /** Brings the newspaper into it; `round` differs from run to run. */
  prepare(contestant: Contestant, round: number, count: number): void;
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
];

const names = { standfirst: '', published: '', tags: '', image: '' };

/** The article in the middle: no list shows it first. */
function editArticle({ articles }: Contestant, count: number, edit: (text: string) => string): void {
  const file = join(articles, makeArticle(Math.floor(count / 2), count, names).path);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}
