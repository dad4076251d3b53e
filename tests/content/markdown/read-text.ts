import { parseInline, parseMarkdown, type MarkdownContext } from '../../../src/content/markdown/index.ts';
import type { Part } from '../../../src/model/rich-text.ts';
import { resolveSource } from '../../../src/support/source-path.ts';

const file = resolveSource('content/articles/world', 'talks.md')!;

export const context: MarkdownContext = { file, firstLine: 1, language: 'en', rawHtml: 'text' };

/** HTML with slots shown as `{link content/a.md#x}`, `{/link}`, `{figure 0}`, `{picture 1}`. */
function showParts(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.slot === 'link') return `{link ${part.target}${part.fragment}}`;
      return part.slot === 'link-end' ? '{/link}' : `{${part.slot} ${part.index}}`;
    })
    .join('');
}

export function readBody(text: string, changes: Partial<MarkdownContext> = {}) {
  const result = parseMarkdown(text, { ...context, ...changes });
  return { ...result, html: showParts(result.parts).trim() };
}

export function readLine(text: string, changes: Partial<MarkdownContext> = {}) {
  const result = parseInline(text, { ...context, ...changes });
  return { ...result, html: showParts(result.parts) };
}

/** `line:column code`, with the very characters that are meant where there is an excerpt. */
export function showProblems(result: Pick<ReturnType<typeof readBody>, 'problems'>): string[] {
  return result.problems.map(({ code, place }) =>
    `${place?.line}:${place?.column} ${code} ${cut(place)}`.trim(),
  );
}

export function cut(place: { column: number; length?: number; excerpt?: string } | undefined): string {
  return place?.excerpt?.slice(place.column - 1, place.column - 1 + (place.length ?? 1)) ?? '';
}
