import { foreignNames } from '../foreign-names.ts';
import { articleFields } from '../front-matter-schema.ts';
import { fitValue } from './fit-value.ts';
import type { ForeignData } from './read-foreign.ts';

/** A key of another site's front matter. */
export interface SurveyedKey {
  readonly name: string;
  /** In how many files it has a value. */
  readonly count: number;
  /** Our key; absent where we have none for it. */
  readonly field?: string | undefined;
  /** Up to three different values. */
  readonly samples: readonly unknown[];
}

interface Tally {
  readonly name: string;
  readonly meant?: string | undefined;
  readonly files: Set<number>;
  readonly samples: Map<string, unknown>;
  fitting: number;
}

/** The folder decides the section, and no other program's address is a slug of ours. */
const undecided = new Set(['section', 'slug']);

const MAX_SAMPLES = 3;

/** Every key that the files have, the most frequent first, and what each can become. */
export function surveyKeys(files: readonly ForeignData[]): SurveyedKey[] {
  const tallies = [...tallyKeys(files).values()].toSorted(
    (left, right) => right.files.size - left.files.size || (left.name < right.name ? -1 : 1),
  );
  // Our own names come first: a file that has one keeps it.
  const ranked = tallies.toSorted((left, right) => Number(isOurs(right)) - Number(isOurs(left)));
  const taken = new Map<string, Set<number>>();
  const fields = new Map<string, string>();
  for (const tally of ranked) {
    const { name, meant, files: holders, fitting } = tally;
    if (meant === undefined || (!isOurs(tally) && fitting * 2 < holders.size)) continue;
    const others = taken.get(meant) ?? new Set();
    // Two names of one key in one file would be an error there.
    if (!others.isDisjointFrom(holders)) continue;
    taken.set(meant, others.union(holders));
    fields.set(name, meant);
  }
  return tallies.map(({ name, files: holders, samples }) => ({
    name,
    count: holders.size,
    field: fields.get(name),
    samples: [...samples.values()],
  }));
}

function isOurs({ name, meant }: Tally): boolean {
  return name === meant;
}

function tallyKeys(files: readonly ForeignData[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  files.forEach((data, index) => {
    for (const [name, value] of Object.entries(data)) {
      if (value === null || value === '') continue;
      const tally = tallies.get(name) ?? openTally(name);
      tallies.set(name, tally);
      tally.files.add(index);
      if (tally.meant !== undefined && fitValue(tally.meant, value) !== undefined) tally.fitting++;
      if (tally.samples.size < MAX_SAMPLES) tally.samples.set(JSON.stringify(value), value);
    }
  });
  return tallies;
}

function openTally(name: string): Tally {
  return { name, meant: findMeant(name), files: new Set(), samples: new Map(), fitting: 0 };
}

function findMeant(name: string): string | undefined {
  if (articleFields.includes(name)) return name;
  const meant = Object.hasOwn(foreignNames, name) ? foreignNames[name] : undefined;
  return meant === undefined || undecided.has(meant) ? undefined : meant;
}

/** `frontMatter.aliases` for these keys: ours -> theirs, the most frequent first. */
export function proposeAliases(keys: readonly SurveyedKey[]): Record<string, string[]> {
  const aliases: Record<string, string[]> = {};
  for (const { name, field } of keys) {
    if (field !== undefined && field !== name) (aliases[field] ??= []).push(name);
  }
  return aliases;
}
