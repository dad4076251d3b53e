import { expect, test } from 'vitest';
import { mergeChangedFiles } from '../../src/deploy/changed-files.ts';
import type { ChangedFile } from '../../src/model/changes.ts';

type Change = Pick<ChangedFile, 'change' | 'what'>;
const file = (change: Change): ChangedFile => ({ path: 'a.html', url: '/a.html', ...change });

test.each<[string, Change, Change, Change]>([
  [
    'what was added stays new',
    { change: 'added' },
    { change: 'changed', what: 'content' },
    { change: 'added' },
  ],
  ['what was added and removed is gone', { change: 'added' }, { change: 'removed' }, { change: 'removed' }],
  ['what came back is another one', { change: 'removed' }, { change: 'added' }, { change: 'changed' }],
  [
    'a change of content outweighs one of surroundings',
    { change: 'changed', what: 'content' },
    { change: 'changed', what: 'surroundings' },
    { change: 'changed', what: 'content' },
  ],
  [
    'and the other way round',
    { change: 'changed', what: 'surroundings' },
    { change: 'changed', what: 'content' },
    { change: 'changed', what: 'content' },
  ],
])('of two changes of a file, %s', (_, earlier, later, merged) => {
  expect(mergeChangedFiles([file(earlier)], [file(later)])).toEqual([file(merged)]);
});

test('files of both are told in the order of their paths', () => {
  const [a, b] = [file({ change: 'added' }), { ...file({ change: 'removed' }), path: 'b.html' }];
  expect(mergeChangedFiles([b], [a])).toEqual([a, b]);
});
