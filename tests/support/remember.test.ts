import { expect, test } from 'vitest';
import { makeOnce, rememberBy, rememberLast } from '../../src/support/remember.ts';

interface Story {
  readonly slug: string;
  readonly tags: readonly string[];
}

function openCounting() {
  let calls = 0;
  const list = rememberLast({ slug: true, tags: true }, (stories: readonly Story[], end: string) => {
    calls += 1;
    return stories.map(({ slug, tags }) => `${slug} ${tags.join(' ')}${end}`);
  });
  return { list, calls: () => calls };
}

const stories = [
  { slug: 'a', tags: ['trade'], hash: '1' },
  { slug: 'b', tags: [], hash: '2' },
];

test('what was made of a list stays while the fields that it is made of say the same', () => {
  const { list, calls } = openCounting();
  const first = list(stories, '.');
  const edited = [{ slug: 'a', tags: ['trade'], hash: '3' }, ...stories.slice(1)];
  expect(list(edited, '.')).toBe(first);
  expect(list(stories, '.')).toBe(first);
  expect(calls()).toBe(1);
});

test.each([
  ['a field of an item', [{ slug: 'a', tags: ['ports'] }, ...stories.slice(1)], '.'],
  ['the number of items', stories.slice(0, 1), '.'],
  ['the order of items', stories.toReversed(), '.'],
  ['what is beside the list', stories, '!'],
])('what was made of a list is made again when there is a change of %s', (_, changed, end) => {
  const { list } = openCounting();
  list(stories, '.');
  expect(list(changed, end)).toEqual(openCounting().list(changed, end));
});

test('what is made of an object is made once, and apart from what is made of an equal one', () => {
  const name = rememberBy(({ slug }: Pick<Story, 'slug'>) => [slug]);
  const story = { slug: 'a' };
  expect(name(story)).toBe(name(story));
  expect(name(story)).not.toBe(name({ slug: 'a' }));
});

test('what is made once is not made before it is asked for', () => {
  let calls = 0;
  const list = makeOnce(() => [(calls += 1)]);
  expect(calls).toBe(0);
  expect([list(), list()]).toEqual([[1], [1]]);
});
