import {
  addressOf,
  buildNewspaper,
  isExpired,
  isShown,
  markerOf,
  type RandomNewspaper,
} from './random-newspaper.ts';

/** Builds the newspaper and looks for every article in every file; a sentence for each that is missing or betrayed. */
export async function findGateFaults(paper: RandomNewspaper): Promise<string[]> {
  const files = [...(await buildNewspaper(paper))].map(([path, text]) => [path, `${path}\n${text}`] as const);
  return paper.articles.flatMap((article, index) => {
    const address = addressOf(paper, index);
    // Readers have known the address of what has expired: it is no secret.
    const known = isExpired(article, paper.asOf) ? address.slice(1) : undefined;
    const holders = files
      .filter(([, text]) => (known ? text.replaceAll(known, '') : text).includes(markerOf(index)))
      .map(([path]) => path);
    if (!isShown(article, paper.asOf)) return holders.map((path) => `${path} betrays article ${index}`);
    return holders.includes(`${address.slice(1)}index.html`) ? [] : [`article ${index} is not shown`];
  });
}
