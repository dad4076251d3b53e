import type { SourcePath } from './paths.ts';

export type Severity = 'error' | 'warning';

/** Where a problem is: 1-based line and column (UTF-16 units) in the file's own numbering. */
export interface Place {
  readonly file: SourcePath;
  readonly line: number;
  readonly column: number;
  /** How many characters are meant; 1 if absent. */
  readonly length?: number;
  /** The text of that line, for the code frame. */
  readonly excerpt?: string;
}

/** The way to a value in a YAML document: `['images', 'a.jpg', 'alt']`. */
export type KeyPath = readonly (string | number)[];

/** A place told by its key instead of its line; `locate` turns it into a Place when someone needs to see it. */
export interface KeySpot {
  readonly file: SourcePath;
  readonly key: KeyPath;
  /** Whether the key itself is meant, or its value (default). */
  readonly on?: 'key' | 'value';
}

export type Spot = Place | KeySpot;

/** What a stage or check has to say of the content, before its severity and its line are known. */
export interface Finding {
  /** Permanent, kebab-case; listed in docs/PROBLEMS.md. */
  readonly code: string;
  /** What happened and why, as a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly spot?: Spot;
}

/** A finding with the level it has in this newspaper. */
export interface GradedFinding extends Finding {
  readonly level: Severity;
}

/** One thing that is wrong, ready to be shown. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly hint?: string;
}

/** Thrown when work cannot go on. `exitCode`: 1 the content is at fault, 2 the call or the machine. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: 1 | 2;

  constructor(problems: readonly Problem[], exitCode: 1 | 2) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
    this.exitCode = exitCode;
  }
}
