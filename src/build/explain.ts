import type { RebuiltPage } from '../model/build.ts';
import type { PageSeal } from '../model/page.ts';
import type { OutputPath } from '../model/paths.ts';
import type { PublishedPage } from '../model/publication.ts';

/** Says why a page was rendered; `before` is how it was published last, and whether with the compressed forms that are wanted now. */
export function explainRebuild(
  path: OutputPath,
  { key, ingredients }: PageSeal,
  before: PublishedPage | undefined,
  isEncodedAlike = true,
): RebuiltPage {
  if (!before) return { path, why: ['the page is new'] };
  if (before.key === key)
    return {
      path,
      why: [isEncodedAlike ? 'its file is not what was published' : 'other compressed forms are wanted'],
    };
  const [former, now] = [readIngredients(before.ingredients), readIngredients(ingredients)];
  const changed = [...now].filter(([name, hash]) => former.get(name) !== hash).map(([name]) => name);
  const gone = [...former.keys()].filter((name) => !now.has(name));
  const why = [...changed, ...gone];
  return { path, why: why.length > 0 ? why : ['its template is another one'] };
}

function readIngredients(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => [line, line.lastIndexOf(' ')] as const);
  return new Map(lines.map(([line, end]) => [line.slice(0, end), line.slice(end + 1)]));
}
