import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { findFaults } from './fuzz-server.ts';
import { openSampleServer, showSample } from './sample-desk.ts';

const seed = Number(process.env.BROADSHEET_SEED ?? randomInt(2 ** 31));

test(`10,000 odd requests bring nothing foreign (again: BROADSHEET_SEED=${seed})`, async () => {
  const faults: unknown[] = [];
  const server = await openSampleServer(faults);
  showSample(server);
  expect(await findFaults(server.port, 10_000, seed)).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(200);
  server.close();
  expect(faults).toEqual([]);
});
