import type { Token } from 'markdown-it';
import type { Problem } from '../../model/problem.ts';
import { openState } from './body-state.ts';
import { countWords } from './count-words.ts';
import { engineFor } from './engine.ts';
import { splitParts } from './parts.ts';
import { firstParagraphOf, textOfBlocks, textOfInline } from './plain-text.ts';
import { sanitise } from './sanitise.ts';
import type { InlineResult, MarkdownContext, MarkdownResult } from './types.ts';

export type { BodyImage, InlineResult, MarkdownContext, MarkdownResult } from './types.ts';

/** A body: its HTML with open slots, its plain text, and everything else that its file can know of it. */
export function parseMarkdown(text: string, context: MarkdownContext): MarkdownResult {
  const engine = engineFor('body', context);
  const { env, state } = openState(text, context);
  const tokens = engine.parse(text, env);
  const plain = textOfBlocks(tokens);
  return {
    parts: splitParts(sanitise(engine.renderer.render(tokens, engine.options, env), state), state),
    text: plain,
    images: state.images,
    links: state.links,
    anchors: state.anchors,
    wordCount: countWords(plain, context.language),
    outline: { ...state.outline, firstParagraph: firstParagraphOf(tokens) },
    problems: inOrder(state.problems),
  };
}

/** What may be mark-up, or not be printed letter for letter: a line without it needs no engine. */
const NOT_PLAIN = /[\0\r\n\\`*_~[&<>"']|\{[{%]|--|\.{3}/;

/** One line of Markdown, such as a caption: emphasis, code and links, no pictures. */
export function parseInline(text: string, context: MarkdownContext): InlineResult {
  if (!NOT_PLAIN.test(text))
    return { parts: text === '' ? [] : [text], text: text.trim(), links: [], problems: [] };
  const engine = engineFor('line', context);
  const { env, state } = openState(text, context, true);
  const tokens = engine.parseInline(text, env);
  const children = tokens.flatMap((token: Token) => token.children ?? []);
  return {
    parts: splitParts(sanitise(engine.renderer.render(tokens, engine.options, env), state), state),
    text: textOfInline(children).trim(),
    links: state.links,
    problems: inOrder(state.problems),
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((left, right) => lineOf(left) - lineOf(right) || columnOf(left) - columnOf(right));
}

function lineOf(problem: Problem): number {
  return problem.place?.line ?? 0;
}

function columnOf(problem: Problem): number {
  return problem.place?.column ?? 0;
}
