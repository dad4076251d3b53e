import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../src/build/build.ts';
import type { Instant } from '../../src/model/time.ts';
import { openDiskSink } from '../../src/publish/disk.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the example newspaper is served, without a trailing `/`. */
    paper: string;
    /** Absolute path of the built example newspaper. */
    paperFolder: string;
  }
}

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the example newspaper once for all browser tests, and serves it. */
export default async function providePaper(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-paper-'));
  const out = path.join(folder, 'public');
  const cacheDir = path.join(root, '.broadsheet', 'cache');
  const asOf = Date.parse('2026-11-01T12:00:00Z') as Instant;
  const options = { root, out, stateDir: folder, cacheDir, asOf, strict: true, keepGoing: false };
  const sink = await openDiskSink({ out, stateDir: path.join(folder, '.broadsheet') });
  const { problems, published } = await build(options, sink, () => {});
  if (!published)
    throw new Error(`the example newspaper does not build: ${JSON.stringify(problems, null, 2)}`);
  const { server, url } = await serveFolder(out);
  project.provide('paper', url);
  project.provide('paperFolder', out);
  return () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
}
