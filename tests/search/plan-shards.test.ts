import { expect, test } from 'vitest';
import { planSamples, sampleEntry } from './samples.ts';

const days = Array.from({ length: 10 }, (_, day) =>
  sampleEntry(`story-${day}`, { date: `2026-05-${String(day + 1).padStart(2, '0')}` }),
);
const namesOf = (shards: ReturnType<typeof planSamples>) => shards.map(({ name }) => name);
const keysOf = (shards: ReturnType<typeof planSamples>) => shards.map(({ key }) => key);

test('an archive is shared out from the oldest article on', () => {
  const shards = planSamples(days.toReversed(), 4);
  expect(namesOf(shards)).toEqual(['en', 'en-x-2', 'en-x-3']);
  expect(shards.map(({ entries }) => entries.length)).toEqual([4, 4, 2]);
  expect(shards[0]?.entries[0]?.headline).toBe('Story story-0');
});

test('a new article changes the last shard alone', () => {
  const before = keysOf(planSamples(days, 4));
  const after = keysOf(planSamples([...days, sampleEntry('new', { date: '2026-06-01' })], 4));
  expect(after.map((key, index) => key === before[index])).toEqual([true, true, false]);
});

test('a standing page, which has no date, is in the last shard', () => {
  const { date: _, ...page } = sampleEntry('about');
  expect(
    planSamples([page, ...days], 4)
      .at(-1)
      ?.entries.at(-1)?.headline,
  ).toBe('Story about');
});

test('a reader never has more than six shards of a language to load', () => {
  const entries = Array.from({ length: 500 }, (_, number) => sampleEntry(String(number)));
  expect(planSamples(entries, 4).length).toBeLessThanOrEqual(6);
  expect(planSamples(entries.slice(0, 24), 4)).toHaveLength(6);
});

test('a small newspaper has one index a language', () => {
  const shards = planSamples([...days, sampleEntry('uno', { language: 'es-MX' })]);
  expect(namesOf(shards)).toEqual(['en', 'es']);
});

test('a language that Pagefind has to take apart itself is never shared out', () => {
  const entries = days.map((entry) => ({ ...entry, language: 'ja' }));
  expect(namesOf(planSamples(entries, 4))).toEqual(['ja']);
});
