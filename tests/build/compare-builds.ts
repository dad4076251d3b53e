import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { recordChanges } from '../../src/build/changes.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { openMemorySink } from '../../src/publish/memory.ts';
import { readFiles } from '../publish/disk-place.ts';
import { applyEdit, type Edit, type EditedNewspaper, openNewspaper } from './random-edits.ts';

/**
 * Edits a newspaper step by step, builds it after each as a newsroom does, and compares with what a build without any
 * memory makes of it. A sentence for the first step at which they differ; undefined where there is none.
 */
export async function findDifference(edits: readonly Edit[]): Promise<string | undefined> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-edits-'));
  let paper = openNewspaper();
  try {
    let published = 0;
    for (const [step, edit] of [{ kind: 'nothing', where: 0, what: 0 }, ...edits].entries()) {
      const before = { files: new Map(paper.files), asOf: paper.asOf };
      applyEdit(paper, edit);
      writeNewspaper(root, paper);
      const clean = await buildClean(root, paper);
      const done = await buildAgain(root, paper);
      if (done !== (clean !== undefined))
        return `step ${step} (${edit.kind}): only one of the builds published`;
      // What an error stopped is taken back, as an editor would.
      if (!clean) paper = before;
      if (!clean) continue;
      published += 1;
      const difference = compareFiles(clean, await readFiles(join(root, 'public')));
      if (difference !== undefined) return `step ${step} (${edit.kind}): ${difference}`;
    }
    return published * 2 < edits.length ? `only ${published} builds published anything` : undefined;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function writeNewspaper(root: string, { files }: EditedNewspaper): void {
  for (const folder of ['content', 'templates']) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function choose(root: string, { asOf }: EditedNewspaper, stateDir: string) {
  const [out, cacheDir] = [join(root, 'public'), join(stateDir, 'cache')];
  return { root, out, stateDir, cacheDir, asOf: asOf as Instant, strict: false, keepGoing: false };
}

async function buildAgain(root: string, paper: EditedNewspaper): Promise<boolean> {
  const options = choose(root, paper, join(root, '.broadsheet'));
  const sink = await openDiskSink({ out: options.out, stateDir: join(root, '.broadsheet') });
  const { published, site, changes } = await build(options, sink, () => {});
  if (site && changes) await recordChanges(site, changes, options);
  return published;
}

async function buildClean(root: string, paper: EditedNewspaper): Promise<Record<string, string> | undefined> {
  const stateDir = mkdtempSync(join(tmpdir(), 'broadsheet-clean-'));
  try {
    const site = new Map<OutputPath, Uint8Array>();
    const { published } = await build(choose(root, paper, stateDir), openMemorySink(site), () => {});
    if (!published) return undefined;
    return Object.fromEntries([...site].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  } finally {
    rmSync(stateDir, { recursive: true });
  }
}

function compareFiles(clean: Record<string, string>, again: Record<string, string>): string | undefined {
  const paths = [...new Set([...Object.keys(clean), ...Object.keys(again)])].toSorted();
  const path = paths.find((one) => !one.startsWith('.broadsheet') && clean[one] !== again[one]);
  if (path === undefined) return undefined;
  const [has, had] = [again[path] !== undefined, clean[path] !== undefined];
  return `${path} ${has === had ? 'is another one' : has ? 'is left over' : 'is missing'}`;
}
