import { expect, test } from 'vitest';
import { openDiscardSink } from '../../src/publish/discard.ts';
import { publish, testAnySink } from './sink-contract.ts';

const place = { open: () => Promise.resolve(openDiscardSink()), read: () => Promise.resolve({}) };

testAnySink(() => Promise.resolve(place));

test('a commit changes nothing', async () => {
  expect(await publish(place, { 'index.html': 'x' })).toEqual({
    added: [],
    changed: [],
    removed: [],
    kept: 1,
  });
});
