declare const brand: unique symbol;

/** A moment in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [brand]: 'Instant' };

/** A moment as the editor gave it: a whole day of the newsroom (its midnight), or a time. */
export interface Timestamp {
  readonly at: Instant;
  readonly precision: 'day' | 'time';
}

/** What the build's one moment answers; nobody else is to be asked for the time. */
export interface Clock {
  /** Whether it is that moment, or later. */
  hasCome(at: Instant): boolean;
  /** Whole years since that moment. */
  countYearsSince(at: Instant): number;
  /** The first moment to come at which one of the answers so far would be another one; none where time changes nothing. */
  nextTurn(): Instant | undefined;
}
