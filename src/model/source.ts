import type { Article, ArticleBody, Author } from './article.ts';
import type { FrontPlan } from './front-page.ts';
import type { Hash, SourcePath } from './paths.ts';
import type { Outline } from './outline.ts';
import type { Finding, Problem } from './problem.ts';
import type { RedirectTable } from './redirect.ts';
import type { StandingPage } from './standing-page.ts';

/** A file below the newspaper's root. */
export interface FoundFile {
  readonly path: SourcePath;
  /** Its name on the disk, whose accents may have another form. */
  readonly name: string;
}

/** A Markdown file as it was read: its text without a byte order mark, and the hash of its bytes. */
export interface SourceFile {
  readonly path: SourcePath;
  readonly text: string;
  readonly hash: Hash;
}

/** What one article's file says. There is an article, with its body, only where there is no error. */
export interface ParsedFile {
  readonly article?: Article;
  readonly body?: ArticleBody;
  /** For checks, where the file is parsed; not kept. */
  readonly outline?: Outline;
  /** What checks have to say of the file alone; absent where that is nothing. */
  readonly remarks?: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What one standing page's file says. There is a page, with its body, only where there is no error. */
export interface ParsedStandingPage {
  readonly page?: StandingPage;
  readonly body?: ArticleBody;
  /** For checks, where the file is parsed; not kept. */
  readonly outline?: Outline;
  /** What checks have to say of the file alone; absent where that is nothing. */
  readonly remarks?: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What one author's file says. There is an author only where there is no error. */
export interface ParsedAuthor {
  readonly author?: Author;
  readonly problems: readonly Problem[];
}

/** What the file of the front page says. There is a plan only where there is no error. */
export interface ParsedFrontPage {
  readonly frontPlan?: FrontPlan;
  readonly problems: readonly Problem[];
}

/** What the record of former addresses says. There is a table only where there is no error. */
export interface ParsedRedirects {
  readonly table?: RedirectTable;
  readonly problems: readonly Problem[];
}
