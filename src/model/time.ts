declare const brand: unique symbol;

/** A moment in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [brand]: 'Instant' };

/** A moment as the editor gave it: a whole day of the newsroom (its midnight), or a time. */
export interface Timestamp {
  readonly at: Instant;
  readonly precision: 'day' | 'time';
}
