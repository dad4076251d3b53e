/** The address of a file of the site, percent-encoded: a folder's for its index. */
export function addressOf(path: string): string {
  return encodeURI(`/${path.replace(/(?<=^|\/)index\.html$/, '')}`);
}
