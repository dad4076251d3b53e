import { expect, test } from 'vitest';
import { controlFolder } from '../../src/deploy/target.ts';
import { testAnswers } from './answers-conformance.ts';
import { type Choices, interruptAfter, listSteps, openDesk, type Place } from './deploy-files.ts';
import { first, linger, second } from './sample-sites.ts';

const day = 86_400_000;
const begun = Date.parse('2026-03-01T00:00:00Z');
const at = (days: number): Choices => ({ readClock: () => begun + days * day });

const secondSteps = [
  'send assets/style-2.css',
  'send index.html',
  'send new/index.html',
  'send world/año + más #1/index.html',
  'send rss.xml',
  'remove old/index.html',
];

/** What every place that Broadsheet works out the difference for promises. */
export function testStoreTarget(makePlace: () => Promise<Place>): void {
  testAnswers(makePlace);

  test('all files arrive, and a second deploy has nothing to do', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    const report = await desk.deploy(first);
    expect(report?.steps.every(({ why }) => why === 'new')).toBe(true);
    expect(report).toMatchObject({ kept: 0, continued: false, dryRun: false });
    expect(await place.read()).toEqual(first);
    const again = await openDesk(place).deploy(first);
    expect(again).toMatchObject({ steps: [], files: [], kept: 6, bytes: 0 });
  });

  test('only what differs is sent, assets first, pages next, lists of pages after them, removals last', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    const report = await desk.deploy(second);
    expect(listSteps(report)).toEqual(secondSteps);
    expect(await place.read()).toEqual({ ...second, ...linger });
  });

  test('a report tells caches which addresses changed, and whether by their own content', async () => {
    const desk = openDesk(await makePlace());
    await desk.deploy(first);
    expect((await desk.deploy(second))?.files).toEqual([
      { path: 'assets/style-2.css', url: '/assets/style-2.css', change: 'added' },
      { path: 'index.html', url: '/', change: 'changed', what: 'content' },
      { path: 'new/index.html', url: '/new/', change: 'added' },
      { path: 'old/index.html', url: '/old/', change: 'removed' },
      { path: 'rss.xml', url: '/rss.xml', change: 'changed' },
      {
        path: 'world/año + más #1/index.html',
        url: '/world/a%C3%B1o%20+%20m%C3%A1s%20%231/',
        change: 'changed',
        what: 'surroundings',
      },
    ]);
  });

  test('an asset that no page names any more stays for its days, and then goes', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first, at(0));
    expect(await desk.deploy(second, at(1))).toMatchObject({ lingering: 1 });
    expect(await desk.deploy(second, at(7.9))).toMatchObject({ lingering: 1, steps: [] });
    const report = await desk.deploy(second, at(8));
    expect(report).toMatchObject({
      lingering: 0,
      steps: [{ action: 'remove', path: 'assets/style-1.css', why: 'expired' }],
    });
    expect(await place.read()).toEqual(second);
    expect(await desk.deploy(second, at(9))).toMatchObject({ steps: [] });
  });

  test('an asset that comes back in time need not be sent', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    await desk.deploy(second);
    expect(listSteps(await desk.deploy(first))).not.toContain('send assets/style-1.css');
    expect(await place.read()).toMatchObject(first);
  });

  test('a dry run tells exactly what then happens, and changes nothing', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    const told = await desk.deploy(second, { dryRun: true });
    expect(await place.read()).toEqual(first);
    const done = await desk.deploy(second);
    expect(told?.steps).toEqual(done?.steps);
    expect(told?.files).toEqual(done?.files);
  });

  test.each([1, 2, 4, 5])('a deploy that ends after %i files is gone on with', async (steps) => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    await expect(desk.deploy(second, interruptAfter(steps))).rejects.toThrow('interrupted');
    const told = await desk.deploy(second, { dryRun: true });
    const report = await desk.deploy(second);
    expect(report).toMatchObject({ continued: true });
    expect(report?.steps).toEqual(told?.steps);
    expect(listSteps(report)).not.toContain('send assets/style-2.css');
    // All that the two of them changed, as if it had been one.
    expect(report?.files.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'added assets/style-2.css',
      'changed index.html',
      'added new/index.html',
      'removed old/index.html',
      'changed rss.xml',
      'changed world/año + más #1/index.html',
    ]);
    expect(await place.read()).toEqual({ ...second, ...linger });
    expect(await desk.deploy(second)).toMatchObject({ steps: [], continued: false, files: [] });
  });

  test('who interrupts a deploy is told, and the next one need not wait for its lock', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await expect(desk.deploy(first, { isInterrupted: () => true })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-interrupted' }],
    });
    const told: string[] = [];
    await desk.deploy(first, { tell: (line) => void told.push(line) });
    expect(told).toEqual([]);
    expect(await place.read()).toEqual(first);
  });

  test('the first deploy is gone on with, too, and takes nothing of its own for foreign', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await expect(desk.deploy(first, interruptAfter(3))).rejects.toThrow('interrupted');
    const report = await desk.deploy(second);
    expect(report).toMatchObject({ continued: true });
    expect(await place.read()).toEqual({ ...second, ...linger });
  });

  test('an edit that is taken back after an interrupted deploy is taken back at the target', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    await expect(desk.deploy(second, interruptAfter(4))).rejects.toThrow('interrupted');
    await desk.deploy(first);
    expect(await place.read()).toEqual({ ...first, 'assets/style-2.css': second['assets/style-2.css'] });
  });

  test('what the caches were not told is told by the next deploy', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    const purge = () => Promise.reject(new Error('no purge'));
    await expect(desk.deploy(second, { purge })).rejects.toThrow('no purge');
    expect(await place.read()).toEqual({ ...second, ...linger });
    const told: string[] = [];
    await desk.deploy(
      { ...second, 'late.html': 'late' },
      {
        purge({ files }) {
          told.push(...files.map(({ change, url }) => `${change} ${url}`));
          return Promise.resolve();
        },
      },
    );
    expect(told).toContain('removed /old/');
    expect(told).toContain('changed /rss.xml');
    expect(told).toContain('added /late.html');
    expect((await desk.deploy({ ...second, 'late.html': 'late' }))?.files).toEqual([]);
  });

  test('without its record a target is compared, and what is there is not sent again', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    await place.meddle(`${controlFolder}/manifest.json.gz`, 'garbage');
    await place.meddle('index.html', 'spoilt');
    const report = await desk.deploy(first, { consent: () => Promise.resolve(true) });
    expect(report?.steps).toEqual([
      { action: 'send', path: 'index.html', bytes: first['index.html']?.length, why: 'unsure' },
    ]);
    expect(report?.notices.join()).toContain('is damaged');
    expect(await place.read()).toEqual(first);
  });

  test('a verified deploy mends what others have changed or taken away', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(first);
    await place.meddle('index.html', first['index.html']?.replace('front', 'FRONT'));
    await place.meddle('rss.xml', undefined);
    expect(await desk.deploy(first)).toMatchObject({ steps: [] });
    expect(listSteps(await desk.deploy(first, { verify: true }))).toEqual([
      'send index.html',
      'send rss.xml',
    ]);
    expect(await place.read()).toEqual(first);
  });

  test('files of others are asked about, and stay', async () => {
    const place = await makePlace();
    await place.meddle('theirs/logo.png', 'logo');
    const asked: string[] = [];
    const answer = (isRight: boolean): Choices => ({
      consent(reason) {
        asked.push(reason);
        return Promise.resolve(isRight);
      },
    });
    const desk = openDesk(place);
    const told = await desk.deploy(first, { dryRun: true });
    expect(told?.notices.join()).toContain('`theirs/logo.png`');
    expect(await desk.deploy(first, answer(false))).toBeUndefined();
    expect(await place.read()).toEqual({ 'theirs/logo.png': 'logo' });
    await desk.deploy(first, answer(true));
    await desk.deploy(second, answer(false));
    expect(asked).toEqual([
      expect.stringContaining('`theirs/logo.png`'),
      expect.stringContaining('`theirs/logo.png`'),
    ]);
    expect(await place.read()).toEqual({ ...second, ...linger, 'theirs/logo.png': 'logo' });
  });

  test('a deploy that would remove a large part of the site is asked about', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.html`, 'x']));
    await desk.deploy({ ...first, ...many });
    await expect(desk.deploy(first)).rejects.toThrow(
      'asked: 30 of 36 files at the target are not part of the site any more',
    );
    expect(await place.read()).toMatchObject(many);
    await desk.deploy(first, { consent: () => Promise.resolve(true) });
    expect(await place.read()).toEqual(first);
  });

  test('a file becomes a folder, and a folder a file', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy({ about: 'file', 'world/deep/index.html': 'folder' });
    await desk.deploy({ 'about/index.html': 'folder', world: 'file' });
    expect(await place.read()).toEqual({ 'about/index.html': 'folder', world: 'file' });
  });

  test('a second deploy waits until the first has ended', async () => {
    const place = await makePlace();
    const [desk, other] = [openDesk(place), openDesk(place)];
    await desk.deploy(first);
    const waits = Promise.withResolvers<void>();
    const tells = Promise.withResolvers<string>();
    const order: string[] = [];
    const isRunning = Promise.withResolvers<void>();
    const one = desk.deploy(second, {
      purge() {
        isRunning.resolve();
        order.push('first');
        return waits.promise;
      },
    });
    await isRunning.promise;
    const two = other.deploy(first, {
      tell: tells.resolve,
      purge: () => Promise.resolve(void order.push('second')),
    });
    expect(await tells.promise).toMatch(/^Waiting for another deploy to .+ \(process \d+/);
    waits.resolve();
    await Promise.all([one, two]);
    expect(order).toEqual(['first', 'second']);
    expect(await place.read()).toMatchObject(first);
  });
}
