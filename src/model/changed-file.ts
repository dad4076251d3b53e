/** One file of the site that a publication, or a deploy, touched. */
export interface ChangedFile {
  readonly path: string;
  /** Its address on the site. */
  readonly url: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a changed page: whether its own content is another one, or only what is around it. */
  readonly what?: 'content' | 'surroundings';
}
