import type { DeployStep } from '../model/deploy.ts';
import type { ChangedFile, SiteChanges } from '../model/changes.ts';
import { urlOf } from '../support/site-url.ts';

/** What the steps change for readers; `hasOwnChange` tells of a page that was there whether its own content is another one. */
export function listChangedFiles(
  steps: readonly DeployStep[],
  hasOwnChange: (path: string) => boolean | undefined,
): ChangedFile[] {
  return steps.map(({ action, path, why }) => {
    const change = action === 'remove' ? 'removed' : why === 'new' ? 'added' : 'changed';
    const file = { path, url: urlOf(path), change } as const;
    const own = change === 'changed' ? hasOwnChange(path) : undefined;
    return own === undefined ? file : { ...file, what: own ? 'content' : 'surroundings' };
  });
}

/** Both together: `later` came after `earlier`. */
export function mergeChanges(earlier: SiteChanges, later: SiteChanges): Required<SiteChanges> {
  const answers = new Set([...(earlier.answers ?? []), ...(later.answers ?? [])]);
  return { files: mergeChangedFiles(earlier.files, later.files), answers: [...answers].toSorted() };
}

/** Both together, in the order of their paths, as one change a file: `later` came after `earlier`. */
export function mergeChangedFiles(
  earlier: readonly ChangedFile[],
  later: readonly ChangedFile[],
): ChangedFile[] {
  const merged = new Map(earlier.map((file) => [file.path, file]));
  for (const file of later) {
    const before = merged.get(file.path);
    merged.set(file.path, before ? join(before, file) : file);
  }
  return [...merged.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function join(before: ChangedFile, after: ChangedFile): ChangedFile {
  if (after.change === 'removed') return after;
  // Readers may never have seen it, or no longer: it is new to them.
  if (before.change === 'added') return before;
  const { path, url } = after;
  if (before.change === 'removed') return { path, url, change: 'changed' };
  const what = before.what === 'content' ? before.what : (after.what ?? before.what);
  return { path, url, change: 'changed', ...(what && { what }) };
}
