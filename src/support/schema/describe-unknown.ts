import type { KeyPath } from '../../model/problem.ts';
import { suggestWord } from '../did-you-mean.ts';
import { nameKey, quoteValue, type SchemaFault } from './fault.ts';
import { fieldsAt } from './walk.ts';
import type { SchemaWords } from './words.ts';

/** A key that its map does not have. */
export interface UnknownKey {
  readonly name: string;
  /** Of the map, by the schema's names and by the editor's. */
  readonly path: KeyPath;
  readonly key: KeyPath;
  readonly words: SchemaWords;
}

/** Says that a key is unknown, and which was probably meant. */
export function describeUnknown({ name, path, key, words }: UnknownKey): SchemaFault {
  const known = [...new Set(fieldsAt(words.schema, path))];
  const meant = guessKey(name, path, words);
  const owner = path.length > 0 ? ` of ${nameKey(key)}` : '';
  return {
    code: 'unknown-field',
    key: [...key, name],
    on: 'key',
    message: `\`${quoteValue(name)}\` is not a field${owner}.`,
    hint: meant === undefined ? `the fields are ${known.join(', ')}` : `did you mean \`${meant}\`?`,
  };
}

/** The key that was probably meant by an unknown one. */
export function guessKey(name: string, path: KeyPath, words: SchemaWords): string | undefined {
  return translate(name, path, words) ?? suggestWord(name, fieldsAt(words.schema, path));
}

function translate(name: string, path: KeyPath, { foreign = {} }: SchemaWords): string | undefined {
  return path.length === 0 && Object.hasOwn(foreign, name) ? foreign[name] : undefined;
}
