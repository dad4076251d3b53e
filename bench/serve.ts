import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Contestant } from './contestants.ts';
import { measure, type Measurement, readPeak } from './measure.ts';

const pollMs = 2;
const patienceMs = 300_000;
/** A server that is still busy with the last save may miss the next; people do not save so quickly. */
const pauseMs = 1000;

/** What is saved, and by which words it is seen in the page. */
export interface Save {
  /** The article's file, below the folder of articles. */
  readonly article: string;
  write(round: number): void;
  words(round: number): string;
}

/**
 * Starts a contestant's server once, saves an article so many times, and asks for its page until it has the words: the time from the save to
 * the page.
 */
export async function measureServed(
  contestant: Contestant,
  save: Save,
  runs: number,
): Promise<Measurement[]> {
  await measure(contestant.command);
  const [output = ''] = contestant.leftovers;
  const port = await findPort();
  const page = `http://127.0.0.1:${port}/${findPage(output, basename(save.article, '.md'))}`;
  const { program, args, cwd, env = {} } = contestant.serve(port);
  const child = spawn(program, [...args], { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  try {
    await waitFor(page, '<', child);
    const taken: Measurement[] = [];
    for (let round = 0; round < runs; round++) {
      await setTimeout(pauseMs);
      save.write(round);
      const begun = performance.now();
      await waitFor(page, save.words(round), child);
      taken.push({ seconds: (performance.now() - begun) / 1000, peak: readPeak(child.pid) });
    }
    return taken;
  } finally {
    const ended = new Promise((resolve) => child.on('close', resolve));
    if (child.exitCode === null) child.kill('SIGKILL');
    await ended;
  }
}

async function waitFor(page: string, words: string, child: ChildProcess): Promise<void> {
  const last = performance.now() + patienceMs;
  while (performance.now() < last) {
    if (child.exitCode !== null) throw new Error(`the server has ended with ${child.exitCode}`);
    const text = await fetch(page).then(
      (response) => (response.ok ? response.text() : ''),
      () => '', // It does not listen yet.
    );
    if (text.includes(words)) return;
    await setTimeout(pollMs);
  }
  throw new Error(`${page} has never said “${words}”`);
}

/** Where the built site has the article's page: the folder that is named after it. */
function findPage(output: string, name: string): string {
  const folders = readdirSync(output, { recursive: true, encoding: 'utf8' });
  const folder = folders.find(
    (path) => basename(path) === name && existsSync(join(output, path, 'index.html')),
  );
  if (folder === undefined) throw new Error(`${output} has no page of ${name}`);
  return `${folder.replaceAll('\\', '/')}/`;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
