import type { Article, LinkReference } from '../model/article.ts';
import type { DeadLink } from '../model/external-link.ts';
import type { Image } from '../model/image.ts';
import type { Outline } from '../model/outline.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Finding, Severity } from '../model/problem.ts';
import type { AddressedPage, Move } from '../model/redirect.ts';
import type { StandingPage, Writing } from '../model/standing-page.ts';
import type { Site } from '../model/site.ts';

/** What checks look at. */
export interface CheckContext {
  readonly site: Site;
  /** Every file under `content/`. */
  readonly files: readonly SourcePath[];
  /** Articles that are not published, and why, as the end of a sentence: `is a draft`. */
  readonly withheld: ReadonlyMap<SourcePath, string>;
  /** Every article that could be parsed, published or not. */
  readonly parsed: readonly Article[];
  /** Every standing page that could be parsed, published or not. */
  readonly parsedPages: readonly StandingPage[];
  /** What checks said of these, where each was parsed, in their order. */
  readonly remarks: readonly Finding[];
  /** Every address of the site: pages and redirects. */
  readonly addresses: ReadonlySet<string>;
  /** Every article and standing page that was ever published, once an address, as it was then. */
  readonly published: readonly AddressedPage[];
  /** Published addresses that lead nowhere any more. */
  readonly moves: readonly Move[];
  /** The texts of the files for hosts, where the site has them. */
  readonly hostFiles: { readonly redirects?: string; readonly headers?: string };
  /** Why a picture file cannot be used. */
  readonly pictureFindings: ReadonlyMap<SourcePath, Finding>;
}

/** The context, with what many checks look up, made once. */
export interface CheckScope extends CheckContext {
  readonly fileSet: ReadonlySet<SourcePath>;
  /** Every article and standing page that could be parsed. */
  readonly writings: readonly Writing[];
  /** Those of them that link to elsewhere on the site. */
  readonly linking: readonly Writing[];
  /** Every use of a picture in them that is no other site's, in their order. */
  readonly images: readonly Image[];
  /** Articles whose time is over. */
  readonly expired: ReadonlySet<SourcePath>;
  /** The published ones by permalink. */
  readonly byPermalink: () => ReadonlyMap<string, Writing>;
  /** Those that are not published, by permalink. */
  readonly withheldByPermalink: () => ReadonlyMap<string, Writing>;
}

/** A finding of a check: its code is the check's. */
export type Remark = Omit<Finding, 'code'>;

/** A rule of good content. It looks at one after the other, or at the whole newspaper; published or not. */
export interface Check {
  /** Permanent, kebab-case: also its key in site.yaml's `checks`. */
  readonly code: string;
  /** What it reports, as a sentence. */
  readonly summary: string;
  /** How bad it is where site.yaml says nothing. */
  readonly level: Severity;
  /** Whether it compares with the last publication, so that it has nothing to say once the same is published. */
  readonly fleeting?: true;
  /** Looks at each file alone, in whatever thread parses it; the remarks are kept with what was parsed. */
  readonly alone?: {
    /** Looks at an article or a standing page. */
    writing?(writing: Writing, outline: Outline): Iterable<Remark>;
    article?(article: Article, outline: Outline): Iterable<Remark>;
  };
  /** Looks at an article or a standing page. */
  writing?(writing: Writing, scope: CheckScope): Iterable<Remark>;
  article?(article: Article, scope: CheckScope): Iterable<Remark>;
  /** Looks at a link to elsewhere on the site, in an article or a standing page. */
  link?(link: LinkReference, from: Writing, scope: CheckScope): Iterable<Remark>;
  site?(scope: CheckScope): Iterable<Remark>;
  /** Looks at what was found out about links to other sites, where that was asked for. */
  external?(dead: readonly DeadLink[]): Iterable<Remark>;
}
