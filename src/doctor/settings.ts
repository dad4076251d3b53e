import { type Examination, type Finding, sayOk } from './examination.ts';

/** The newspaper's settings, and whether this machine knows their time zone and language. */
export const settings: Examination = {
  name: 'settings',
  examine({ settings: { config, problems } }) {
    const [problem] = problems.filter(({ severity }) => severity === 'error');
    if (config && !problem) return judgeRegion(config);
    const says = problem?.message.replace(/\.$/, '') ?? '`content/site.yaml` cannot be read';
    const hint = problem?.hint ?? 'run `broadsheet build`, which shows where';
    return { health: 'bad', says, hint };
  },
};

interface Region {
  readonly timeZone: string;
  readonly language: string;
}

/** Judges whether Node's data know a zone and a language; `knows` tells it of a kind of name. */
export function judgeRegion(
  { timeZone, language }: Region,
  knows: (kind: 'zone' | 'language', name: string) => boolean = knowsName,
): Finding {
  const hint = 'use a Node with all data of ICU, and remove NODE_ICU_DATA';
  if (!knows('zone', timeZone))
    return { health: 'bad', says: `this Node does not know the time zone ${timeZone}`, hint };
  if (!knows('language', language))
    return { health: 'note', says: `this Node has no dates and numbers in the language ${language}`, hint };
  return sayOk(`time zone ${timeZone}, language ${language}`);
}

function knowsName(kind: 'zone' | 'language', name: string): boolean {
  if (kind === 'language') return Intl.DateTimeFormat.supportedLocalesOf([name]).length > 0;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
