import type { ParsingConfig } from '../model/config.ts';
import type { Origins } from '../model/origin.ts';
import type { Problem } from '../model/problem.ts';
import type { ParsedFile, SourceFile } from '../model/source.ts';
import { openSource } from '../support/source-text.ts';
import type { Draft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown/index.ts';
import { choose, noteKeys, standIns } from './origins.ts';
import { readArticle } from './read-article.ts';
import { splitFile } from './split.ts';

/**
 * Understands one article's file by itself: all its problems, and the article with its body if none is an error. Whoever
 * hands `origins` is told where each value came from.
 */
export function parseArticle(file: SourceFile, config: ParsingConfig, origins?: Origins): ParsedFile {
  const source = openSource(file.path, file.text);
  const split = splitFile(source);
  if ('code' in split) return { problems: [split] };
  const { header, bodyLine } = split;
  const { values, problems, written } = readFrontMatter(header, config);
  if (origins && values) noteKeys(origins, values, header, written);
  const language = choose({ origins }, 'language', values?.language, config.language, standIns.language);
  const draft: Draft = {
    file: file.path,
    config,
    header,
    language,
    written,
    problems: [...problems],
    links: [],
    origins,
  };
  const context = { file: file.path, firstLine: bodyLine, language, rawHtml: config.rawHtml };
  const body = parseMarkdown(split.body, { ...context, source });
  const article = values && readArticle(draft, { hash: file.hash, values, body });
  const told = inOrder([...draft.problems, ...body.problems]);
  if (!article || told.some(({ severity }) => severity === 'error')) return { problems: told };
  return { article, body: { parts: body.parts, text: body.text }, outline: body.outline, problems: told };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(({ place: left }, { place: right }) => {
    if (!left || !right) return left ? 1 : right ? -1 : 0;
    return left.line - right.line || left.column - right.column;
  });
}
