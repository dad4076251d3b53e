import { afterAll, beforeAll, describe } from 'vitest';
import { type RsyncServer, startRsyncServer } from './rsync-places.ts';
import { testStoreTarget } from './target-conformance.ts';

describe.concurrent("a server of rsync's own protocol", () => {
  let server: RsyncServer;
  beforeAll(async () => {
    server = await startRsyncServer();
  }, 120_000);
  afterAll(() => server.close());
  testStoreTarget(() => Promise.resolve(server.open()));
});
