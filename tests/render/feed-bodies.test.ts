import { expect, test } from 'vitest';
import type { BodyPlan } from '../../src/model/page.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { recallFeedBody } from '../../src/render/feed-bodies.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { makeRenderer } from '../../src/render/templates.ts';

const planBody = (id: number): BodyPlan => ({
  source: `content/articles/${id}.md` as SourcePath,
  hash: `hash ${id}` as Hash,
  place: 'feed',
  address: `https://news.example/${id}/`,
  links: {},
  figures: [],
});
const renderer = makeRenderer(readTemplates(import.meta.dirname));

test('a text that stands in several feeds is made once', () => {
  const plan = planBody(1);
  const texts = ['first', 'second'].map((text) => recallFeedBody(plan, renderer, () => text));
  expect(texts).toEqual(['first', 'first']);
  expect(recallFeedBody(planBody(1), renderer, () => 'planned anew')).toBe('planned anew');
});

test('of a long archive only the texts of late are remembered', () => {
  const [used, unused] = [planBody(1), planBody(2)];
  for (const plan of [used, unused]) recallFeedBody(plan, renderer, () => 'made');
  for (let id = 0; id < 600; id++) {
    recallFeedBody(planBody(id), renderer, () => 'other');
    recallFeedBody(used, renderer, () => 'made again');
  }
  expect(recallFeedBody(used, renderer, () => 'made again')).toBe('made');
  expect(recallFeedBody(unused, renderer, () => 'made again')).toBe('made again');
});
