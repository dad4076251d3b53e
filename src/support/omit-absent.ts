/** A record whose optional keys may also be given as `undefined`. */
export type MaybeAbsent<T> = {
  [Key in keyof T]: Record<string, never> extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/** The record without the keys that are `undefined`. */
export function omitAbsent<T extends object>(record: MaybeAbsent<T>): T;
export function omitAbsent(record: object): object {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const value = (record as Record<string, unknown>)[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}
