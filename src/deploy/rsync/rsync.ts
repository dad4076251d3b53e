import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { RsyncSettings } from '../../model/deploy.ts';
import { hasErrorCode } from '../../support/error-code.ts';
import { hashContent } from '../../support/hash.ts';
import { type LockPlace, takeLock } from '../lock-object.ts';
import { refuseOverlap } from '../refuse-overlap.ts';
import { controlFolder, type Records, type StoredFile, type StoreTarget, type Upload } from '../target.ts';
import { makeRunner, type RunRsync } from './run-rsync.ts';

/** So many files one call sends at most: a call that outlives its deploy must soon come to its end. */
const sentAtOnce = 2000;
/** `--ignore-times`: what is sent was found to be another file already, whatever its time says. */
const sending = ['--ignore-times', '--files-from=-', '--out-format=%n'];

/** A server, or anything else that the program rsync can write to. */
export const rsync: StoreTarget<RsyncSettings> = {
  to: 'rsync',
  openStore({ destination }, surroundings) {
    const isLocal = !destination.includes(':');
    if (isLocal) refuseOverlap(resolve(surroundings.root, destination), surroundings);
    const home = `${destination.replace(/\/+$/, '')}/`;
    let calls = 0;
    const runCounted = makeRunner(destination, surroundings);
    const run: RunRsync = (call) => {
      calls += 1;
      return runCounted(call);
    };
    const waiting = mkdtempSync(join(tmpdir(), 'broadsheet-rsync-'));
    const records = openRecords(run, home, waiting);
    return Promise.resolve({
      place: destination,
      keepsHeaders: false,
      ...records,
      lock: () => takeLock(openLockPlace(records, { run, home, waiting, place: destination }), surroundings),
      list: async () => readListing(await run({ args: ['-r', '--list-only', home], mayMiss: true })),
      findSame: (uploads) => findSame(run, uploads, surroundings.out, home),
      findOurs: () => Promise.resolve(new Set()),
      async send(uploads, sent) {
        for (let start = 0; start < uploads.length; start += sentAtOnce) {
          const files = uploads.slice(start, start + sentAtOnce);
          await run({
            args: [...sending, `${surroundings.out}/`, home],
            paths: files.map(({ path }) => path),
          });
          for (const file of files) sent(file, file.size);
        }
      },
      countRequests: () => calls,
      close: () => Promise.resolve(rmSync(waiting, { recursive: true, force: true })),
    });
  },
};

function openRecords(run: RunRsync, home: string, waiting: string): Records {
  return {
    async read(path) {
      const copy = join(waiting, basename(path));
      await rm(copy, { force: true });
      await run({ args: ['--ignore-missing-args', `${home}${path}`, copy], mayMiss: true });
      try {
        return await readFile(copy);
      } catch (error) {
        if (hasErrorCode(error, 'ENOENT')) return undefined;
        throw error;
      }
    },
    async write(path, bytes) {
      const copy = join(waiting, basename(path));
      await writeFile(copy, bytes);
      await run({ args: ['--ignore-times', copy, `${home}${path}`] });
    },
    async remove(paths) {
      const nothing = join(waiting, 'nothing');
      await mkdir(nothing, { recursive: true });
      // Folders without a file are removed, those that hold one refuse.
      const args = ['--dirs', '--delete-missing-args', '--files-from=-', `${nothing}/`, home];
      await run({ args, paths, mayMiss: true });
      const folders = listFolders(paths).filter((folder) => folder !== controlFolder);
      if (folders.length > 0) await run({ args, paths: folders, mayMiss: true });
    },
  };
}

/** Every folder above, the innermost first. */
function listFolders(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  return [...folders].toSorted().toReversed();
}

/** Lines such as `-rw-r--r--          1234 2026/01/31 06:00:00 world/index.html`. */
function readListing(text: string): Map<string, StoredFile> {
  const found = new Map<string, StoredFile>();
  for (const [, size, path = ''] of text.matchAll(/^[^d\s]\S{9}\S* +(\d+) \S+ \S+ (.+)$/gm))
    if (!path.startsWith(`${controlFolder}/`)) found.set(path, { size: Number(size) });
  return found;
}

/** What rsync would not send if it compared every byte. */
async function findSame(
  run: RunRsync,
  uploads: readonly Upload[],
  out: string,
  home: string,
): Promise<ReadonlySet<string>> {
  const paths = uploads.map(({ path }) => path);
  const args = ['--dry-run', '--checksum', '--files-from=-', '--out-format=%i %n', `${out}/`, home];
  const told = await run({ args, paths });
  const others = new Set(Array.from(told.matchAll(/^[<>ch.*]f\S* (.+)$/gm), ([, path]) => path));
  return new Set(paths.filter((path) => !others.has(path)));
}

/** rsync can leave a file alone that is there, but not so that nobody comes in between. */
function openLockPlace(
  records: Records,
  { run, home, waiting, place }: { run: RunRsync; home: string; waiting: string; place: string },
): LockPlace {
  const path = `${controlFolder}/lock.json`;
  const read: LockPlace['read'] = async () => {
    const bytes = await records.read(path);
    if (!bytes) return undefined;
    const text = Buffer.from(bytes).toString();
    return { text, tag: hashContent(text) };
  };
  return {
    place,
    isOpenDoor: true,
    read,
    async swap(text, tag) {
      const before = tag === undefined ? undefined : await read();
      if (before?.tag !== tag) return undefined;
      const copy = join(waiting, 'lock');
      await writeFile(copy, text);
      await run({
        args: [tag === undefined ? '--ignore-existing' : '--ignore-times', copy, `${home}${path}`],
      });
      const after = await read();
      return after?.text === text ? after.tag : undefined;
    },
    remove: () => records.remove([path]),
  };
}
