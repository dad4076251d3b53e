const sheets = 'link[rel="stylesheet"]';

/** Loads the style sheets of the next page beside those of this one, and takes the old ones away once they are there. */
export async function swapStyles(next) {
  const old = [...document.head.querySelectorAll(sheets)];
  const wanted = [...next.head.querySelectorAll(sheets)];
  const here = new Set(old.map((link) => link.href));
  const kept = new Set(wanted.map((link) => link.href));
  const fresh = wanted.filter((link) => !here.has(link.href)).map((link) => document.importNode(link));
  const gone = old.filter((link) => !kept.has(link.href));
  const loads = fresh.map(
    (link) =>
      new Promise((resolve) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', resolve);
      }),
  );
  const place = old.at(-1)?.nextSibling ?? null;
  for (const link of fresh) document.head.insertBefore(link, place);
  await Promise.all(loads);
  for (const link of gone) link.remove();
}
