import type { KeyPath } from '../model/problem.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import type { SchemaFault } from '../support/schema/fault.ts';
import { resolveSource } from '../support/source-path.ts';
import type { SiteSettings } from './schema.ts';

/** Names that the settings may refer to. */
export interface KnownNames {
  readonly checks: readonly string[];
  readonly outputs: readonly string[];
  /** Keys of an article's front matter. */
  readonly fields: readonly string[];
}

/** What no single value of the settings shows: names that mean nothing, ids and aliases that stand twice. */
export function findContradictions(settings: SiteSettings, known: KnownNames): SchemaFault[] {
  const { outputs, checks, frontMatter } = settings;
  return [
    ...findUnknown(Object.keys(outputs), known.outputs, { parent: ['outputs'], what: 'an output format' }),
    ...findUnknown(Object.keys(checks), known.checks, { parent: ['checks'], what: 'a check' }),
    ...findUnknown(Object.keys(frontMatter.aliases), known.fields, {
      parent: ['frontMatter', 'aliases'],
      what: "a field of an article's front matter",
    }),
    ...findRepeatedSections(settings),
    ...findRepeatedAliases(settings, known),
    ...findLogoOutside(settings),
  ];
}

function findUnknown(
  names: readonly string[],
  known: readonly string[],
  words: { parent: KeyPath; what: string },
): SchemaFault[] {
  const unknown = names.filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const meant = suggestWord(name, known);
    const hint = meant === undefined ? `there are ${known.join(', ')}` : `did you mean \`${meant}\`?`;
    const message = `\`${name}\` is not ${words.what}.`;
    return { code: 'unknown-name', key: [...words.parent, name], on: 'key', message, hint };
  });
}

function findRepeatedSections({ sections }: SiteSettings): SchemaFault[] {
  return sections.flatMap(({ id }, index) => {
    if (sections.findIndex((section) => section.id === id) === index) return [];
    const message = `There are two sections with the id \`${id}\`.`;
    return [
      {
        code: 'duplicate-section',
        key: ['sections', index, 'id'],
        on: 'value',
        message,
        hint: 'remove one of them, or give it another id',
      },
    ];
  });
}

function findRepeatedAliases({ frontMatter }: SiteSettings, known: KnownNames): SchemaFault[] {
  const taken = new Map(known.fields.map((field) => [field, field]));
  const faults: SchemaFault[] = [];
  for (const [field, aliases] of Object.entries(frontMatter.aliases)) {
    aliases.forEach((alias, index) => {
      const owner = taken.get(alias);
      const message = `\`${alias}\` means \`${owner}\` already.`;
      const key = ['frontMatter', 'aliases', field, index];
      if (owner !== undefined)
        faults.push({ code: 'duplicate-alias', key, on: 'value', message, hint: 'remove it here' });
      taken.set(alias, owner ?? field);
    });
  }
  return faults;
}

function findLogoOutside({ logo }: SiteSettings): SchemaFault[] {
  if (logo === undefined || resolveSource('content', logo)?.startsWith('content/')) return [];
  const message = `The logo \`${logo}\` is outside \`content/\`.`;
  return [
    { code: 'image-outside', key: ['logo'], on: 'value', message, hint: 'move it to `content/images/`' },
  ];
}
