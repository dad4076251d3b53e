import { tests as examples } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { openState } from '../../../src/content/markdown/body-state.ts';
import { buildEngine, SYNTAX } from '../../../src/content/markdown/engine.ts';
import { context } from './read-text.ts';

// Our syntax with raw HTML let through. Off are the newsroom's own steps (typography, headings under the
// headline, slots for links and pictures, the URL filter, frames for tables and code), and on is XHTML's ` />`,
// which the specification prints. Between the tags of an empty quotation a line end says nothing.
const engine = buildEngine(SYNTAX, true).set({ xhtmlOut: true });
const normalise = (html: string) =>
  html.replaceAll('→', '\t').replaceAll('<blockquote>\n</', '<blockquote></');

test('the-specification-has-all-its-652-examples', () => {
  expect(examples).toHaveLength(652);
});

test.each(examples)('example-$number-of-CommonMark-0.31.2: $section', ({ markdown, html }) => {
  const source = markdown.replaceAll('→', '\t');
  const { env } = openState(source, context);
  expect(engine.render(source, env)).toBe(normalise(html));
});
