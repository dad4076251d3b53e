import type { YAMLError } from 'yaml';
import type { Span } from './source-text.ts';

/** What is wrong with a YAML text; `span` counts from the text's beginning. */
export interface YamlFault {
  readonly code: 'yaml-syntax' | 'yaml-refused' | 'duplicate-field';
  readonly message: string;
  readonly hint?: string;
  readonly span: Span;
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** The parser's error in words for people who do not know YAML, with what to do. */
export function describeError(error: YAMLError): YamlFault {
  const span = { offset: error.pos[0], length: Math.max(1, error.pos[1] - error.pos[0]) };
  const words = error.message.startsWith('Flow') ? OPEN_BRACKET : WORDS[error.code];
  if (words) return { code: 'yaml-syntax', ...words, span };
  return { code: 'yaml-syntax', message: `This is not valid YAML: ${error.message}.`, span };
}

const OPEN_BRACKET: Words = {
  message: 'A bracket was opened before this and is not closed.',
  hint: 'close a list with `]` and a map with `}`',
};

const WORDS: Partial<Record<YAMLError['code'], Words>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A colon followed by a space stands inside this text, so it looks like another key.',
    hint: 'put the whole text in quotes: `headline: "Talks: the second day"`',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is neither `key: value` nor the continuation of a text.',
    hint: 'put a colon and a space after the key, or indent the line if it continues a text',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this character unless it stands in quotes.',
    hint: 'put the whole text in quotes',
  },
  TAB_AS_INDENT: {
    message: 'A tab stands where only spaces are allowed.',
    hint: 'replace it with two spaces',
  },
  BAD_INDENT: {
    message: 'This line is not indented like its neighbours.',
    hint: 'give the keys of one map, and the items of one list, the same number of spaces',
  },
  UNEXPECTED_TOKEN: {
    message: 'The value ended before this; something is left over.',
    hint: 'put the whole value in double quotes, and write `\\"` for a quotation mark inside it',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash followed by this character means nothing within double quotes.',
    hint: 'write two backslashes for one, or use single quotes',
  },
  MISSING_CHAR: {
    message: 'This line is neither `key: value` nor the continuation of a text.',
    hint: 'put a colon and a space after the key, or indent the line if it continues a text',
  },
};
