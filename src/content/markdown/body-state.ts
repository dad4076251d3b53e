import type { Env, Token } from 'markdown-it';
import type { LinkReference } from '../../model/article.ts';
import type { OutlineHeading, OutlineLink, OutlineTable } from '../../model/outline.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { Part } from '../../model/rich-text.ts';
import type { BodyImage, MarkdownContext } from './types.ts';

/** Offsets in the text of one inline token: a half-open range. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of an inline token's text, and where it stands in the file. */
export interface MappedLine {
  /** Offset in the token's text. */
  readonly start: number;
  /** What to add to an offset in the line for its column, 1-based. */
  readonly shift: number;
  readonly length: number;
}

/** A footnote: its number in the order of first mention, 0 before that, and how often it is mentioned. */
export interface Note {
  number: number;
  uses: number;
}

/** What the plugins learn of one text while it is parsed. */
export interface BodyState {
  readonly context: MarkdownContext;
  /** Of the text, without line ends. */
  readonly lines: readonly string[];
  /** One line of text: it has no room for pictures and notes. */
  readonly inline: boolean;
  /** Where links, pictures and loose marks stand. */
  readonly spans: Map<Token, Span>;
  /** Lines of inline tokens that were looked for already. */
  readonly mappedBlocks: Map<Token, readonly MappedLine[]>;
  /** Where the tags of raw HTML stand, by their number. */
  readonly rawPlaces: Place[];
  /** What stands behind the marks of `parts.ts`. */
  readonly slots: Exclude<Part, string>[];
  readonly images: BodyImage[];
  /** By label. */
  readonly notes: Map<string, Note>;
  /** Labels of notes in the order of their first mention. */
  readonly mentioned: string[];
  readonly links: LinkReference[];
  readonly anchors: string[];
  readonly outline: {
    readonly headings: OutlineHeading[];
    readonly links: OutlineLink[];
    readonly tables: OutlineTable[];
  };
  readonly problems: Problem[];
}

const STATE = 'bodyState';

/** An engine's environment for one text. */
export function openState(
  text: string,
  context: MarkdownContext,
  inline = false,
): { env: Env; state: BodyState } {
  const env: Env = {};
  let lines: readonly string[] | undefined;
  const state: BodyState = {
    context,
    get lines() {
      return (lines ??= text.split(text.includes('\r') ? /\r\n?|\n/ : '\n'));
    },
    inline,
    notes: new Map(),
    mentioned: [],
    spans: new Map(),
    mappedBlocks: new Map(),
    rawPlaces: [],
    slots: [],
    images: [],
    links: [],
    anchors: [],
    outline: { headings: [], links: [], tables: [] },
    problems: [],
  };
  env[STATE] = state;
  return { env, state };
}

/** The state that `openState` made for this environment. */
export function stateOf(env: Env | undefined): BodyState {
  const state = env?.[STATE] as BodyState | undefined;
  if (!state) throw new Error('A Markdown engine was run without its state.');
  return state;
}
