import type { Origin, Origins } from '../model/origin.ts';
import type { KeyPath } from '../model/problem.ts';
import { placeKey, type YamlSource } from '../support/yaml-source.ts';

/** Who is told of origins, if anybody. */
export interface OriginObserver {
  readonly origins?: Origins | undefined;
}

/** What takes the place of a value that is not written. */
export const standIns = {
  fileName: { from: 'file-name' },
  folder: { from: 'folder' },
  pattern: { from: 'setting', key: 'permalink' },
  language: { from: 'setting', key: 'language' },
  body: { from: 'body' },
  firstParagraph: { from: 'default', what: 'the first paragraph' },
  standfirst: { from: 'default', what: 'the standfirst' },
  headline: { from: 'default', what: 'the headline' },
  permalink: { from: 'default', what: 'the permalink' },
  nothing: { from: 'default' },
} as const satisfies Record<string, Origin>;

/** What is written, or else what stands in for it; whoever observes is told where the latter came from. */
export function choose<Value>(
  observer: OriginObserver,
  field: string,
  written: Value | undefined,
  standIn: Value,
  origin: Origin,
): Value {
  if (written !== undefined) return written;
  observer.origins?.set(field, origin);
  return standIn;
}

/** Tells where a value that nobody can write came from. */
export function derive<Value>(
  { origins }: OriginObserver,
  field: string,
  value: Value,
  origin: Origin,
): Value {
  origins?.set(field, origin);
  return value;
}

/** Tells of the values that a header gives which of them the editor wrote, and where. */
export function noteKeys(
  origins: Origins,
  values: object,
  header: YamlSource,
  written: (key: KeyPath) => KeyPath,
): void {
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const key = written([field]);
    const isThere = header.document.locate(key, 'key') !== undefined;
    origins.set(
      field,
      isThere ? { from: 'key', key, place: placeKey(header, key, 'key') } : standIns.nothing,
    );
  }
}
