import { describe, expect, test } from 'vitest';
import { controlFolder } from '../../src/deploy/target.ts';
import { type Choices, deliver, listSteps, openDesk } from './deploy-files.ts';
import { testExclusiveTarget } from './exclusive-conformance.ts';
import { useStore } from './s3-buckets.ts';
import { keys, readObject } from './s3-store.ts';
import { testStoreTarget } from './target-conformance.ts';

const openBucket = useStore();

describe('a bucket', () => {
  testStoreTarget(() => openBucket());
  testExclusiveTarget(() => openBucket());
});

describe('a folder of a bucket', () => {
  testStoreTarget(() => openBucket({ conditions: true }, { prefix: 'site/live' }));
});

test('objects have the type, the cache control and the coding of their file, and no other headers', async () => {
  const { store, bucket, settings } = await openBucket({}, { encoding: 'br' });
  const desk = openDesk({ settings, env: keys });
  const long = '<p>the same words</p>'.repeat(100);
  await desk.deploy(
    { 'index.html': long, 'logo.png': 'x' },
    {
      deliver: (file) => ({
        headers: deliver(file)?.headers ?? {},
        ...(file.path.endsWith('.html') && { encoding: 'br' }),
      }),
    },
  );
  const page = await readObject(store, bucket, 'index.html');
  expect(await page.text()).toBe(long);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-encoding': 'br',
  });
  expect(page.headers.get('x-frame-options')).toBeNull();
  expect((await readObject(store, bucket, 'logo.png')).headers.get('content-encoding')).toBeNull();
});

test('a file that no store needs is not sent', async () => {
  const place = await openBucket();
  const choose: Choices = { deliver: (file) => (file.path.endsWith('.br') ? undefined : deliver(file)) };
  await openDesk(place).deploy({ 'index.html': 'x', 'index.html.br': 'y' }, choose);
  expect(await place.read()).toEqual({ 'index.html': 'x' });
});

test('a file whose headers alone are others is sent again, and told as such', async () => {
  const desk = openDesk(await openBucket());
  const files = { 'index.html': 'front', 'about.html': 'about' };
  await desk.deploy(files);
  const report = await desk.deploy(files, {
    deliver: (file) => ({
      headers: {
        ...deliver(file)?.headers,
        ...(file.path === 'about.html' && { 'cache-control': 'no-store' }),
      },
    }),
  });
  expect(report?.steps).toEqual([{ action: 'send', path: 'about.html', bytes: 5, why: 'headers' }]);
  expect(report?.files).toEqual([
    { path: 'about.html', url: '/about.html', change: 'changed', what: 'surroundings' },
  ]);
});

test('a deploy of a page costs some requests, however large the site is', async () => {
  const { proxy, settings } = await openBucket();
  const desk = openDesk({ settings, env: keys });
  const site = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.html`, `${index}`]));
  await desk.deploy(site);
  proxy.requests.length = 0;
  const report = await desk.deploy({ ...site, '7.html': 'edited' });
  const base = `/${settings.bucket}`;
  expect(proxy.requests).toEqual([
    `GET ${base}/${controlFolder}/lock.json`,
    `PUT ${base}/${controlFolder}/lock.json`,
    `PUT ${base}/${controlFolder}/lock.json`,
    `GET ${base}/${controlFolder}/journal.json`,
    `GET ${base}/${controlFolder}/manifest.json.gz`,
    `PUT ${base}/${controlFolder}/journal.json`,
    `PUT ${base}/7.html`,
    `PUT ${base}/${controlFolder}/manifest.json.gz`,
    `POST ${base}/`,
    `DELETE ${base}/${controlFolder}/lock.json`,
  ]);
  expect(report).toMatchObject({ requests: 9, bytes: 6 });
});

test('a store that has had enough is asked again until it has recovered', async () => {
  const faults = new Map<string, number>();
  const place = await openBucket({
    fault(line) {
      const times = (faults.get(line) ?? 0) + 1;
      faults.set(line, times);
      if (times === 1) return { status: 503, code: 'SlowDown' };
      if (times === 2 && line.endsWith('.html')) return 'hang up';
      return times === 3 && line.endsWith('.html') ? { status: 500, code: 'InternalError' } : undefined;
    },
  });
  const files = { 'a.html': 'a', 'b.html': 'b', 'assets/c.css': 'c' };
  await openDesk(place).deploy(files);
  expect(await place.read()).toEqual(files);
});

test('a store without conditional writes is told, and deployed to', async () => {
  const place = await openBucket({ conditions: false });
  const report = await openDesk(place).deploy({ 'index.html': 'x' });
  expect(report?.notices).toEqual([
    `s3://${place.settings.to === 's3' && place.bucket} knows no conditional writes: two deploys that begin at the same moment are not kept apart there.`,
  ]);
});

test('a store that refuses conditions is told, and deployed to', async () => {
  const isFirst = new Set<string>();
  const place = await openBucket({
    fault(line) {
      const isRefused = line.endsWith('lock.json') && line.startsWith('PUT') && isFirst.size === 0;
      if (isRefused) isFirst.add(line);
      return isRefused ? { status: 501, code: 'NotImplemented' } : undefined;
    },
  });
  expect((await openDesk(place).deploy({ 'index.html': 'x' }))?.notices.join()).toContain(
    'no conditional writes',
  );
});

test('the lock of a deploy that was killed on this machine is taken over at once', async () => {
  const place = await openBucket();
  const desk = openDesk(place);
  let lock = '';
  await desk.deploy(
    { 'index.html': 'x' },
    {
      async purge() {
        lock = await (await readObject(place.store, place.bucket, `${controlFolder}/lock.json`)).text();
      },
    },
  );
  const dead = { ...(JSON.parse(lock) as object), process: 2 ** 22 + 1 };
  await place.meddle(`${controlFolder}/lock.json`, JSON.stringify(dead));
  const told: string[] = [];
  await desk.deploy({ 'index.html': 'y' }, { tell: (line) => void told.push(line) });
  expect(told).toEqual([]);
  expect(await place.read()).toEqual({ 'index.html': 'y' });
});

test('a lock that cannot be removed does not spoil a deploy', async () => {
  const place = await openBucket({
    conditions: true,
    fault: (line) => (line.startsWith('DELETE') ? { status: 403, code: 'AccessDenied' } : undefined),
  });
  const report = await openDesk(place).deploy({ 'index.html': 'x' });
  expect(report?.notices.join()).toContain('could not be removed');
  expect(await place.read()).toEqual({ 'index.html': 'x' });
});

test('what Broadsheet put there is known again when its record is lost', async () => {
  const place = await openBucket();
  const desk = openDesk(place);
  await desk.deploy({ 'index.html': 'x', 'old.html': 'x' });
  await place.meddle('theirs.html', 'x');
  await place.meddle(`${controlFolder}/manifest.json.gz`, undefined);
  const asked: string[] = [];
  const report = await desk.deploy(
    { 'index.html': 'x' },
    {
      consent(reason) {
        asked.push(reason);
        return Promise.resolve(true);
      },
    },
  );
  expect(asked).toEqual([expect.stringContaining('`theirs.html`')]);
  expect(listSteps(report)).toEqual(['remove old.html']);
  expect(await place.read()).toEqual({ 'index.html': 'x', 'theirs.html': 'x' });
});
