/** The addresses of assets, pictures and parts of the search that a page or a style sheet names, as paths of the site. */
function listNamed(text: string): string[] {
  const named = text.matchAll(
    /(?:https?:\/\/[^/\s"']+)?\/((?:assets|images|pagefind)\/[^"'\s,)&<>\\]+\.\w+)/g,
  );
  return Array.from(named, ([, path = '']) => decodeURIComponent(path));
}

/** What pages name that is not there, in a line each. `exists` is asked for paths of the site. */
export async function findMissing(
  pages: ReadonlyMap<string, string>,
  exists: (path: string) => boolean | Promise<boolean>,
): Promise<string[]> {
  const known = new Map<string, boolean>();
  const missing: string[] = [];
  for (const [page, text] of pages) {
    for (const path of listNamed(text)) {
      if (!known.has(path)) known.set(path, await exists(path));
      if (!known.get(path)) missing.push(`${page} -> ${path}`);
    }
  }
  return missing;
}
