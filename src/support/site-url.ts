/** The address of a file of the site, percent-encoded: a folder's for its index. */
export function urlOf(path: string): string {
  const address = `/${path.replace(/(?<=^|\/)index\.html$/, '')}`;
  return encodeURI(address).replaceAll('#', '%23').replaceAll('?', '%3F');
}
