import type { SourcePath } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';

/** A fault of a style sheet or script: `name` in `templates/assets/`, line 1-based, column 1-based. */
export function describeAssetFault(name: string, line: number, column: number, said: string): Problem {
  return {
    code: 'asset-error',
    severity: 'error',
    message: `The theme's file cannot be built: ${said}`,
    place: { file: `templates/assets/${name}` as SourcePath, line, column },
    hint: 'mend it, or remove it to use the file of the default theme',
  };
}
