import { expect, test } from 'vitest';
import { indexNowKey } from '../../src/outputs/index-now-key.ts';
import { makeListSite, plainTools } from './list-samples.ts';

const indexNow = { key: 'a1b2c3d4e5', endpoint: 'https://api.indexnow.org/indexnow' };

test('the key is all that stands in the file of its name', () => {
  const [page, ...more] = indexNowKey.plan(makeListSite([], { indexNow }), plainTools);
  expect(page).toMatchObject({ path: 'a1b2c3d4e5.txt', permalink: '/a1b2c3d4e5.txt' });
  expect(page?.content().inputs['text']).toBe('a1b2c3d4e5');
  expect(more).toEqual([]);
});

test('without a key there is no file, and a preview has none', () => {
  expect([...indexNowKey.plan(makeListSite([]), plainTools)]).toEqual([]);
  const preview = { ...makeListSite([], { indexNow }), preview: true };
  expect([...indexNowKey.plan(preview, plainTools)]).toEqual([]);
  expect([...indexNowKey.addresses(preview)]).toEqual([]);
});
