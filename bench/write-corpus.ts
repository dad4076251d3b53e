import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle, sectionIds } from './make-article.ts';

/** How a generator calls the keys that are not the same for all. */
export interface KeyNames {
  readonly standfirst: string;
  readonly published: string;
  readonly tags: string;
  readonly image: string;
}

/** Writes a newspaper of so many articles, the same each time: `<folder>/<section>/<slug>.md`. */
export function writeCorpus(folder: string, count: number, names: KeyNames): void {
  for (const section of sectionIds) mkdirSync(join(folder, section), { recursive: true });
  for (let index = 0; index < count; index++) {
    const { path, text } = makeArticle(index, count, names);
    writeFileSync(join(folder, path), text);
  }
}
