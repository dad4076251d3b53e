import nunjucks from 'nunjucks';
import type { TemplateFilter } from './filter.ts';

/** `{{ body | run_in(dateline) }}`: mark-up at the start of the body's first paragraph, or before another opening. */
export const runIn = { name: 'run_in', filter: runInto } satisfies TemplateFilter;

function runInto(html: string, opening: string | nunjucks.runtime.SafeString): nunjucks.runtime.SafeString {
  const text = String(opening).trim();
  const paragraph = /^\s*<p>/.exec(html)?.[0];
  const joined = paragraph
    ? `${paragraph}${text} ${html.slice(paragraph.length)}`
    : `<p>${text}</p>\n${html}`;
  return new nunjucks.runtime.SafeString(text === '' ? html : joined);
}
