/** One file of the site that a publication, or a deploy, touched. */
export interface ChangedFile {
  readonly path: string;
  /** Its address on the site. */
  readonly url: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a changed page: whether its own content is another one, or only what is around it. */
  readonly what?: 'content' | 'surroundings';
}

/** What readers get otherwise than before. */
export interface SiteChanges {
  readonly files: readonly ChangedFile[];
  /** Addresses on the site at which hosts answer otherwise though no file was touched there: by a redirect, or with other headers. */
  readonly answers?: readonly string[];
}

/** What the files say that tell hosts what to do: empty where there is no such file, absent where it is not known. */
export interface HostTexts {
  readonly _headers?: string;
  readonly _redirects?: string;
}

/** What a publication did to the site. */
export interface RecordedChanges extends SiteChanges {
  /** Its clock. */
  readonly asOf: string;
  /** That of the publication before; absent where none is known. */
  readonly since?: string;
}

/** A page by its words, for whoever reads of changes. */
export interface NamedPage {
  /** Its address on the site. */
  readonly url: string;
  /** Absent where the page says none, or is gone. */
  readonly headline?: string;
}

/** What a publication did to the pages, as a newsroom wants to know it. */
export interface PageChanges {
  readonly since?: string;
  readonly added: readonly NamedPage[];
  /** Those whose own content is another. */
  readonly changed: readonly NamedPage[];
  readonly removed: readonly NamedPage[];
  /** How many pages changed only around their content. */
  readonly surroundings: number;
  /** How many files that are no pages were touched. */
  readonly others: number;
  /** Articles that only a preview has: drafts, and those that are not published yet or any more. */
  readonly withheld: readonly NamedPage[];
}
