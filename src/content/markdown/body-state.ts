import type { Env, Token } from 'markdown-it';
import type { LinkReference } from '../../model/article.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { Part } from '../../model/rich-text.ts';
import type { BodyImage, MarkdownContext } from './types.ts';

/** Offsets in the text of one inline token: a half-open range. */
export interface Span {
  readonly start: number;
  readonly end: number;
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
  readonly problems: Problem[];
}

const states = new WeakMap<Env, BodyState>();

/** An engine's environment for one text. */
export function openState(
  text: string,
  context: MarkdownContext,
  inline = false,
): { env: Env; state: BodyState } {
  const env: Env = {};
  const state: BodyState = {
    context,
    lines: text.split(/\r\n?|\n/),
    inline,
    notes: new Map(),
    mentioned: [],
    spans: new Map(),
    rawPlaces: [],
    slots: [],
    images: [],
    links: [],
    anchors: [],
    problems: [],
  };
  states.set(env, state);
  return { env, state };
}

/** The state that `openState` made for this environment. */
export function stateOf(env: Env | undefined): BodyState {
  const state = env && states.get(env);
  if (!state) throw new Error('A Markdown engine was run without its state.');
  return state;
}
