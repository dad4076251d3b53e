import { stringify } from 'yaml';

const options = { version: '1.2', schema: 'core', lineWidth: 0, blockQuote: false } as const;

/** A value as YAML in one line, quoted where it would mean something else. */
export function quoteYaml(value: string | readonly string[]): string {
  return stringify(value, { ...options, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd();
}
