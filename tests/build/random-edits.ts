import type { Dice } from './dice.ts';
import type { Change } from './edited-newspaper.ts';
import { bodyEdits } from './edits/bodies.ts';
import { fileEdits } from './edits/files.ts';
import { frontMatterEdits } from './edits/front-matter.ts';
import { settingEdits } from './edits/settings.ts';

const edits: ReadonlyMap<string, Change> = new Map(
  [bodyEdits, frontMatterEdits, fileEdits, settingEdits].flatMap((kinds) => Object.entries(kinds)),
);

/** What happens between two builds: names of edits, and how they are done. */
export type Step = ReadonlyMap<string, Change>;

/** So many steps of one to three edits; each kind comes as often as any other. */
export function dealSteps(dice: Dice, count: number): Step[] {
  let deck: string[] = [];
  return Array.from({ length: count }, () => {
    if (deck.length < 3) deck = [...deck, ...dice.shuffle([...edits.keys()])];
    const names = deck.splice(0, dice.of([1, 2, 2, 3]));
    return new Map(names.map((name) => [name, edits.get(name) ?? (() => undefined)]));
  });
}
