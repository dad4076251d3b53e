import { expect, test } from 'vitest';
import { judgeClock } from '../../src/doctor/clock.ts';
import type { Finding } from '../../src/doctor/examination.ts';
import { judgeNode } from '../../src/doctor/node.ts';
import { judgeOpenFiles } from '../../src/doctor/open-files.ts';
import { judgePictures } from '../../src/doctor/pictures.ts';
import { judgeDisks } from '../../src/doctor/same-disk.ts';
import { judgeSearch } from '../../src/doctor/search.ts';
import { judgeRegion } from '../../src/doctor/settings.ts';
import { judgeSpace } from '../../src/doctor/space.ts';
import { judgeTools } from '../../src/doctor/theme.ts';
import { judgeWatches } from '../../src/doctor/watches.ts';
import { blameEngine } from '../../src/search/search-problem.ts';

const mega = 1024 * 1024;
const now = new Date('2026-01-01');
const region = { timeZone: 'America/New_York', language: 'en' };
const roomOf = (free: number) => judgeSpace([{ what: 'the site', folder: '/out', free }]);

function refuse(): Promise<never> {
  return Promise.reject(new Error('no such library\nmore'));
}

const good: [what: string, finding: Finding][] = [
  ['a Node of the range', judgeNode('24.11.0', '^24.11 || >=26')],
  ['a newer Node', judgeNode('27.0.0', '^24.11 || >=26')],
  ['a known zone and language', judgeRegion(region)],
  ['much room', roomOf(2048 * mega)],
  ['one disk', judgeDisks({ state: 1, site: 1 })],
  ['many open files', judgeOpenFiles(1024)],
  ['no limit of open files', judgeOpenFiles(undefined)],
  ['few folders', judgeWatches(100, 8192)],
  ['no limit of watches', judgeWatches(100, undefined)],
  ['a clock like that of the disk', judgeClock(-500, now)],
];

test.each(good)('%s is good, and there is nothing to do', (_, finding) => {
  expect(finding).toEqual({ health: 'ok', says: expect.any(String) });
});

const doubtful: [what: string, finding: Finding][] = [
  ['little room', roomOf(500 * mega)],
  ['two disks', judgeDisks({ state: 1, site: 2 })],
  ['rather few open files', judgeOpenFiles(512)],
  ['nearly as many folders as may be watched', judgeWatches(5000, 8192)],
  ['a clock that differs slightly', judgeClock(5000, now)],
  ['an unknown language', judgeRegion(region, (kind) => kind === 'zone')],
];

test.each(doubtful)('%s is worth a note', (_, finding) => {
  expect(finding).toMatchObject({ health: 'note', hint: expect.any(String) });
});

const bad: [what: string, finding: Finding | Promise<Finding>, says: string][] = [
  [
    'an old Node',
    judgeNode('24.10.9', '^24.11 || >=26'),
    'version 24.10.9, and Broadsheet needs ^24.11 or >=26',
  ],
  ['an odd Node', judgeNode('25.1.0', '^24.11 || >=26'), 'version 25.1.0'],
  ['an unknown zone', judgeRegion(region, () => false), 'does not know the time zone America/New_York'],
  ['a full disk', roomOf(3 * mega), '3 MB are free for the site (/out)'],
  ['hardly any open files', judgeOpenFiles(64), 'only 64 files'],
  [
    'more folders than may be watched',
    judgeWatches(9000, 8192),
    '9000 files and folders are to be watched, and 8192 may be',
  ],
  ['a clock that is slow', judgeClock(-120_000, now), 'it is 120 s behind'],
  ['a clock that was never set', judgeClock(0, new Date('1970-01-02')), 'the year 1970'],
  [
    'sharp without a format',
    judgePictures((format) => (format === 'webp' ? refuse() : Promise.resolve())),
    'sharp cannot make WEBP: no such library',
  ],
  ['a bundler that does not run', judgeTools({ esbuild: refuse }), 'esbuild cannot work: no such library'],
  [
    'a search program that does not run',
    judgeSearch(() => Promise.reject(blameEngine(new Error('exec format')))),
    'exec format',
  ],
];

test.each(bad)('%s is bad, and what to do is told', async (_, finding, says) => {
  const { health, says: told, hint } = await finding;
  expect({ health, hint }).toEqual({ health: 'bad', hint: expect.stringMatching(/./) });
  expect(told).toContain(says);
});

test('a full disk counts wherever it is', () => {
  const rooms = [
    { what: 'the site', folder: '/out', free: 9000 * mega },
    { what: 'the cache', folder: '/cache', free: mega },
  ];
  expect(judgeSpace(rooms).says).toContain('/cache');
});

test('what is not a refusal of the search program is a fault of ours', async () => {
  await expect(judgeSearch(refuse)).rejects.toThrow('no such library');
});
