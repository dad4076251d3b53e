import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { FrontPlan, FrontSlot } from '../../src/model/front-page.ts';
import type { Config } from '../../src/model/config.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from './sample-article.ts';
import { sampleConfig } from './sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const source = 'content/front-page.yaml' as SourcePath;
const noon = instant('2026-06-01T12:00:00Z');

function slot(reference: string, until?: string): FrontSlot {
  const spot = { file: source, key: ['lead'] };
  return until === undefined ? { reference, spot } : { reference, spot, until: timestamp(until) };
}

function arrange(articles: readonly Article[], plan: Partial<FrontPlan> = {}, config: Partial<Config> = {}) {
  const { site, findings } = assembleSite({
    config: { ...sampleConfig, ...config },
    clock: openClock(noon),
    articles,
    authors: [],
    refused: new Set(),
    frontPlan: { source, secondary: [], ...plan },
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
  const { lead, secondary, rails, bands } = site.frontPage;
  const slugs = (stories: readonly Article[]) => stories.map((story) => story.slug).join(' ');
  return {
    lead: lead?.slug,
    secondary: slugs(secondary),
    rails: rails.map(({ title, articles: stories }) => `${title ?? 'latest'}: ${slugs(stories)}`),
    bands: bands.map(({ section, articles: stories }) => `${section}: ${slugs(stories)}`),
    findings,
  };
}

/** Articles of one section, the first the newest. */
function listNewest(section: string, slugs: string): Article[] {
  return slugs.split(' ').map((slug, index) => {
    const day = String(28 - index).padStart(2, '0');
    return sampleArticle(slug, { section, published: timestamp(`2026-02-${day}T12:00:00Z`) });
  });
}

const world = listNewest('world', 'a b c d e f g h i j k l m n o p');

test('without an editor the page is filled by date, from the top to the foot', () => {
  const sport = listNewest('sport', 'q r');
  expect(arrange([...world, ...sport])).toEqual({
    lead: 'q',
    secondary: 'a r b',
    rails: ['latest: c d e f g'],
    bands: ['world: h i j k'],
    findings: [],
  });
});

test('picks stand where the editor put them, and what is free around them is filled without repeating one', () => {
  const plan: Partial<FrontPlan> = {
    lead: slot('d'),
    secondary: [slot('world/a')],
    rails: [{ kind: 'latest' }, { kind: 'picked', title: 'The talks', slots: [slot('f'), slot('p')] }],
    bands: [{ section: 'world', slots: [slot('b')], spot: { file: source, key: ['bands', 0, 'section'] } }],
  };
  expect(arrange(world, plan)).toEqual({
    lead: 'd',
    secondary: 'a c e',
    rails: ['latest: g h i j k', 'The talks: f p'],
    bands: ['world: b l m n'],
    findings: [],
  });
});

test('a place is free again from its hour on', () => {
  expect(arrange(world, { lead: slot('p', '2026-06-01T12:00:01Z') }).lead).toBe('p');
  expect(arrange(world, { lead: slot('p', '2026-06-01T12:00:00Z') }).lead).toBe('a');
});

test('a rail under a title is never filled with other stories, and goes with its last one', () => {
  const over = '2026-05-01T00:00:00Z';
  const picked = (slots: FrontSlot[]) => ({ kind: 'picked', title: 'Talks', slots }) as const;
  expect(arrange(world, { rails: [picked([slot('f', over), slot('g')])] }).rails).toEqual(['Talks: g']);
  expect(arrange(world, { rails: [picked([slot('f', over)])] }).rails).toEqual([]);
});

test('what an embargoed article leaves free is filled, and the editor is warned at that line', () => {
  const secret = sampleArticle('secret', { embargo: timestamp('2026-07-01T00:00:00Z') });
  const { lead, findings } = arrange([...world, secret], { lead: slot('secret') });
  expect(lead).toBe('a');
  expect(findings).toMatchObject([
    { level: 'warning', code: 'withheld-article', spot: { file: source, key: ['lead'] } },
  ]);
});

test('a name that no article has is an error with the nearest name', () => {
  expect(arrange(world, { lead: slot('wrold/a') }).findings).toMatchObject([
    { level: 'error', code: 'unknown-article', hint: 'did you mean `world/a`?' },
  ]);
});

test('an article named twice keeps its first place', () => {
  const { lead, secondary, findings } = arrange(world, {
    lead: slot('c'),
    secondary: [slot('c'), slot('d')],
  });
  expect([lead, secondary]).toEqual(['c', 'd a b']);
  expect(findings).toMatchObject([{ level: 'warning', code: 'repeated-slot' }]);
});

test('articles in other languages come by an editor alone, and dialects are one language', () => {
  const [newest, second, ...rest] = world;
  if (!newest || !second) throw new Error('there are no articles');
  const mixed = [{ ...newest, language: 'es' }, { ...second, language: 'en-GB' }, ...rest];
  expect(arrange(mixed).lead).toBe('b');
  expect(arrange(mixed, { secondary: [slot('a')] })).toMatchObject({ lead: 'b', secondary: 'a c d' });
});

test('a band of a section that the menu does not have is an error', () => {
  const bands = [{ section: 'wrold', slots: [], spot: { file: source, key: ['bands', 0, 'section'] } }];
  const { findings } = arrange(world, { bands }, { sections: [{ id: 'world', name: 'World' }] });
  expect(findings).toMatchObject([
    { level: 'error', code: 'unknown-section', hint: 'did you mean `world`?', spot: bands[0]?.spot },
  ]);
});

test('no story ever stands on the page twice, and none is left out while a place is free', () => {
  const slugs = world.map(({ slug }) => slug);
  const slots = fc.array(
    fc.constantFrom(...slugs).map((slug) => slot(slug)),
    { maxLength: 4 },
  );
  const plans = fc.record({ secondary: slots, rails: slots, band: slots, count: fc.nat(slugs.length) });
  fc.assert(
    fc.property(plans, ({ secondary, rails, band, count }) => {
      const page = arrange(world.slice(0, count), {
        secondary,
        rails: [{ kind: 'latest' }, { kind: 'picked', title: 'Talks', slots: rails }],
        bands: [{ section: 'world', slots: band, spot: { file: source, key: [] } }],
      });
      const groups = [...page.rails, ...page.bands].map((group) => group.replace(/^\w+: /, ''));
      const shown = [page.lead ?? '', page.secondary, ...groups].join(' ').split(' ').filter(Boolean);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeGreaterThanOrEqual(Math.min(count, 13));
    }),
  );
});
