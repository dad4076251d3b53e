import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Neighbours, Site } from '../model/site.ts';

/** The articles before and after each one, of its section and in its language. */
export function findNeighbours(bySection: Site['bySection']): Map<SourcePath, Neighbours> {
  const neighbours = new Map<SourcePath, Neighbours>();
  for (const section of bySection.values()) {
    for (const row of Map.groupBy(section, ({ language }) => language).values()) {
      for (const [index, article] of row.entries())
        neighbours.set(article.source, pickNeighbours(row, index));
    }
  }
  return neighbours;
}

function pickNeighbours(row: readonly Article[], index: number): Neighbours {
  const newer = row[index - 1];
  const older = row[index + 1];
  if (newer && older) return { newer, older };
  return { ...(newer && { newer }), ...(older && { older }) };
}
