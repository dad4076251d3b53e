import type { RebuiltPage } from '../model/build.ts';
import type { Page } from '../model/page.ts';
import type { PublishedPage } from '../model/publication.ts';

/** Says why a page is rendered; `before` is how it was published last. */
export function explainRebuild(page: Page, before: PublishedPage | undefined): RebuiltPage {
  const { path } = page;
  if (!before) return { path, why: ['the page is new'] };
  if (before.key === page.key) return { path, why: ['its file is not what was published'] };
  const [former, now] = [readIngredients(before.ingredients), readIngredients(page.ingredients)];
  const changed = [...now].filter(([name, hash]) => former.get(name) !== hash).map(([name]) => name);
  const gone = [...former.keys()].filter((name) => !now.has(name));
  const why = [...changed, ...gone];
  return { path, why: why.length > 0 ? why : ['its template is another one'] };
}

function readIngredients(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => [line, line.lastIndexOf(' ')] as const);
  return new Map(lines.map(([line, end]) => [line.slice(0, end), line.slice(end + 1)]));
}
