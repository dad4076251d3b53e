import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `src/` with the files of `src/` that it imports. Paths are relative to `src/`, `/` between folders. */
export interface SourceModule {
  readonly path: string;
  /** First folder of the path; of a file in `src/` itself, its name without an ending. */
  readonly room: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly imports: readonly { readonly path: string; readonly typeOnly: boolean }[];
}

const folder = join(import.meta.dirname, '..', 'src');
const importStatement =
  /^(?:import|export) (type )?(?:[^;'"]*? from )?'(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm;

/** Reads every module of `src/`, in the order of their paths. */
export function readSourceModules(): SourceModule[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.ts'));
  return paths.toSorted().map(readSourceModule);
}

/** Lengths in lines of the functions that a module declares by name; its layout is oxfmt's. */
export function measureFunctions({ lines }: SourceModule): { name: string; length: number }[] {
  return lines.flatMap((line, start) => {
    const [, indent, name] = /^(\s*)(?:export )?(?:async )?function\*? (\w+)/.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    const end = lines.findIndex((other, index) => index > start && other === `${indent}}`);
    return end === -1 ? [] : [{ name, length: end - start + 1 }];
  });
}

function readSourceModule(path: string): SourceModule {
  const text = readFileSync(join(folder, path), 'utf8');
  const imports = [...text.matchAll(importStatement)].map(([, type, from, dynamic]) => ({
    path: join('/', path, '..', from ?? dynamic ?? '')
      .replaceAll('\\', '/')
      .slice(1),
    typeOnly: type !== undefined,
  }));
  const room = path.split('/')[0]!.replace('.ts', '');
  return { path, room, text, lines: text.trimEnd().split('\n'), imports };
}
