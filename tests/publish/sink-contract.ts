import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/paths.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Sink } from '../../src/publish/sink.ts';

/** A place for sites, as the contract sees it. */
export interface Place {
  open(): Promise<Sink>;
  /** What readers would get: path -> text. */
  read(): Promise<Record<string, string>>;
}

/** Puts files given as path -> text. */
export async function putFiles(sink: Sink, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await sink.put({ path: path as OutputPath, content });
}

/** Publishes a site of these files. */
export async function publish(place: Place, files: Record<string, string>) {
  const sink = await place.open();
  await putFiles(sink, files);
  return sink.commit();
}

/** What every sink promises. */
export function testAnySink(makePlace: () => Promise<Place>): void {
  test.each([
    ['goes up', '../outside.html'],
    ['goes up in the middle', 'a/../../outside.html'],
    ['is absolute', '/etc/outside'],
    ['is empty', ''],
    ['has an empty step', 'a//b.html'],
    ['has a backslash', '..\\outside.html'],
    ['has a line break', 'a\nb.html'],
    ['is the file that keeps git away', '.gitignore'],
    ['is within a repository', '.git/config'],
    ['is the mark of ownership', '.broadsheet-output'],
  ])('a path that %s is refused', async (_, path) => {
    const sink = await (await makePlace()).open();
    await expect(putFiles(sink, { [path]: '' })).rejects.toThrow(ProblemError);
    await sink.discard();
  });

  test.each([
    ['the same path', 'a.html', 'a.html'],
    ['another case', 'News/a.html', 'news/a.html'],
    ['another Unicode form', 'caf\u00e9.html', 'cafe\u0301.html'],
    ['a folder where a file is', 'about', 'about/index.html'],
    ['a file where a folder is', 'about/index.html', 'about'],
  ])('two files collide by %s', async (_, first, second) => {
    const sink = await (await makePlace()).open();
    await putFiles(sink, { [first]: '1' });
    await expect(putFiles(sink, { [second]: '2' })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'output-collision' }],
    });
    await sink.discard();
  });

  test('a discarded site leaves nothing behind and discarding twice does no harm', async () => {
    const place = await makePlace();
    const sink = await place.open();
    await putFiles(sink, { 'index.html': 'x' });
    await sink.discard();
    await sink.discard();
    expect(await place.read()).toEqual({});
  });
}

/** What a sink that stores files promises beside. */
export function testStoringSink(makePlace: () => Promise<Place>): void {
  testAnySink(makePlace);

  test('nothing is to be seen before the commit, everything after it', async () => {
    const place = await makePlace();
    const sink = await place.open();
    await putFiles(sink, { 'index.html': 'front', 'world/index.html': 'world' });
    expect(await place.read()).toEqual({});
    await sink.commit();
    expect(await place.read()).toEqual({ 'index.html': 'front', 'world/index.html': 'world' });
  });

  test('texts, bytes and files are stored alike', async () => {
    const place = await makePlace();
    const file = join(await mkdtemp(join(tmpdir(), 'sink-')), 'source');
    await writeFile(file, 'ümlaut');
    const sink = await place.open();
    await sink.put({ path: 'text' as OutputPath, content: 'ümlaut' });
    await sink.put({ path: 'bytes' as OutputPath, content: new TextEncoder().encode('ümlaut') });
    await sink.put({ path: 'file' as OutputPath, content: { file } });
    await sink.commit();
    expect(await place.read()).toEqual({ text: 'ümlaut', bytes: 'ümlaut', file: 'ümlaut' });
  });

  test('a commit says what it did to the site', async () => {
    const place = await makePlace();
    await publish(place, { 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
    const changes = await publish(place, { 'a.html': 'a', 'b.html': 'other', 'd/e.html': 'e' });
    expect(changes).toEqual({ added: ['d/e.html'], changed: ['b.html'], removed: ['c.html'], kept: 1 });
    expect(await place.read()).toEqual({ 'a.html': 'a', 'b.html': 'other', 'd/e.html': 'e' });
  });

  test('a file becomes a folder and a folder a file', async () => {
    const place = await makePlace();
    await publish(place, { about: 'file', 'world/deep/index.html': 'folder' });
    await publish(place, { 'about/index.html': 'folder', world: 'file' });
    expect(await place.read()).toEqual({ 'about/index.html': 'folder', world: 'file' });
  });

  test('a path whose case changes has the new case', async () => {
    const place = await makePlace();
    await publish(place, { 'About/index.html': 'x', 'About/us.html': 'y' });
    await publish(place, { 'about/index.html': 'x', 'about/us.html': 'y' });
    expect(await place.read()).toEqual({ 'about/index.html': 'x', 'about/us.html': 'y' });
  });
}
