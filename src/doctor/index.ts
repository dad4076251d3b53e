import { clock } from './clock.ts';
import type { Examination, Finding, Patient } from './examination.ts';
import { git } from './git.ts';
import { leftovers } from './leftovers.ts';
import { node } from './node.ts';
import { openFiles } from './open-files.ts';
import { output } from './output.ts';
import { pictures } from './pictures.ts';
import { sameDisk } from './same-disk.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { space } from './space.ts';
import { state } from './state.ts';
import { theme } from './theme.ts';
import { watches } from './watches.ts';

/** Every examination, in the order in which it is told. */
export const examinations: readonly Examination[] = [
  node,
  settings,
  pictures,
  search,
  theme,
  output,
  state,
  space,
  sameDisk,
  openFiles,
  watches,
  clock,
  git,
  leftovers,
];

/** What an examination found, by its name. */
export interface NamedFinding extends Finding {
  readonly name: string;
}

/** Makes all examinations, one after the other. */
export async function examine(patient: Patient): Promise<NamedFinding[]> {
  const findings: NamedFinding[] = [];
  for (const { name, examine: look } of examinations) findings.push({ name, ...(await look(patient)) });
  return findings;
}
