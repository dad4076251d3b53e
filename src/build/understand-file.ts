import { lookAtArticle, lookAtPage } from '../checks/look-alone.ts';
import { parseArticle } from '../content/parse-article.ts';
import { parseStandingPage } from '../content/parse-standing-page.ts';
import type { ParsingConfig } from '../model/config.ts';
import type { ParsedFile, ParsedStandingPage, SourceFile } from '../model/source.ts';

/** Parses an article's file, and looks at what it says by itself. */
export function understandArticle(source: SourceFile, config: ParsingConfig): ParsedFile {
  const { outline, ...file } = parseArticle(source, config);
  if (!file.article || !outline) return file;
  const remarks = lookAtArticle(file.article, outline);
  return remarks.length === 0 ? file : { ...file, remarks };
}

/** The same of a standing page. */
export function understandPage(source: SourceFile, config: ParsingConfig): ParsedStandingPage {
  const { outline, ...file } = parseStandingPage(source, config);
  if (!file.page || !outline) return file;
  const remarks = lookAtPage(file.page, outline);
  return remarks.length === 0 ? file : { ...file, remarks };
}
