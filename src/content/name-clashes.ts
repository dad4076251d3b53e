import type { SourcePath } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';

/** Files whose names some systems cannot tell apart: equal but for capitals or for the form of accents. */
export function findNameClashes(files: readonly SourcePath[]): Problem[] {
  const seen = new Map<string, SourcePath>();
  return files.flatMap((file) => {
    const folded = file.toLowerCase().toUpperCase();
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, file);
    return first === undefined ? [] : [describeClash(file, first)];
  });
}

function describeClash(file: SourcePath, first: SourcePath): Problem {
  return {
    code: 'name-clash',
    severity: 'error',
    message: `\`${file}\` and \`${first}\` are the same file on some systems.`,
    place: { file, line: 1, column: 1 },
    hint: 'rename one of them',
  };
}
