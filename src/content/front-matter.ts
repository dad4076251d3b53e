import type { ParsingConfig } from '../model/config.ts';
import type { KeyPath, Problem } from '../model/problem.ts';
import { describeIssues } from '../support/schema/describe.ts';
import type { SchemaFault } from '../support/schema/fault.ts';
import { toErrors, type YamlSource } from '../support/yaml-source.ts';
import { foreignNames } from './foreign-names.ts';
import { articleSchema, type FrontMatter } from './front-matter-schema.ts';
import { renameKeys } from './rename-keys.ts';

/** The keys whose form is right. */
export type FrontMatterValues = { readonly [Key in keyof FrontMatter]?: FrontMatter[Key] | undefined };

/** Front matter as far as its form is right. */
export interface ReadFrontMatter {
  /** Absent where the header is no map of keys. */
  readonly values?: FrontMatterValues;
  readonly problems: readonly Problem[];
  /** The path of a key of ours as the editor wrote it. */
  readonly written: (key: KeyPath) => KeyPath;
}

const hints = {
  image: 'write `image:`, and under it, indented, `src: photo.jpg` and `alt: what it shows`',
  images: 'write `images:`, and under it, indented, the file names, and under these `alt:` and `credit:`',
};

/** Checks the form of every key of an article's front matter; keys with faults are left out of the values. */
export function readFrontMatter(header: YamlSource, config: ParsingConfig): ReadFrontMatter {
  const { document } = header;
  if (document.faults.length > 0) return readNothing(toErrors(header, document.faults));
  if (!isMap(document.data)) return readNothing(toErrors(header, [NO_KEYS]));
  const { data, written, faults } = renameKeys(document.data, config.frontMatter.aliases);
  const whole = articleSchema.safeParse(data, { reportInput: true });
  if (whole.success) return { values: whole.data, problems: toErrors(header, faults), written };
  const { issues } = whole.error;
  const found = describeIssues(issues, { schema: articleSchema, foreign: foreignNames, hints, written });
  const bad = new Set(issues.map((issue) => issue.path[0]));
  const kept = Object.entries(data).filter(
    ([key]) => Object.hasOwn(articleSchema.shape, key) && !bad.has(key),
  );
  const values = articleSchema.partial().parse(Object.fromEntries(kept));
  return { values, problems: toErrors(header, [...faults, ...found]), written };
}

const NO_KEYS: SchemaFault = {
  code: 'wrong-type',
  key: [],
  on: 'value',
  message: 'The front matter has no keys.',
  hint: 'write one key in a line, followed by a colon, a space and its value: `headline: …`',
};

function readNothing(problems: readonly Problem[]): ReadFrontMatter {
  return { problems, written: (key) => key };
}

function isMap(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
