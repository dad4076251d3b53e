import { expect, test } from 'vitest';
import type { PageChanges } from '../../src/model/changes.ts';
import { printChangesJson, printMarkdown, printPlain } from '../../src/report/page-changes.ts';

const changes: PageChanges = {
  since: '2026-01-01T00:00:00.000Z',
  added: [{ url: '/world/talks/', headline: 'Talks *fail*' }],
  changed: [{ url: '/' }],
  removed: [{ url: '/world/old/' }],
  surroundings: 2,
  others: 1,
  withheld: [{ url: '/world/draft/', headline: 'A draft' }],
};
const none: PageChanges = { added: [], changed: [], removed: [], surroundings: 0, others: 0, withheld: [] };

test('pages are listed by their headlines, with links where they can be looked at, but not where they are gone', () => {
  const text = printMarkdown(changes, 'https://preview.example/12');
  expect(text).toBe(`### What changes on the site

**New** (1)

- [Talks &#42;fail&#42;](<https://preview.example/12/world/talks/>)

**Changed** (1)

- [&#47;](<https://preview.example/12/>)

**Removed** (1)

- &#47;world&#47;old&#47;

**In the preview only: drafts, and what is not published yet or any more** (1)

- [A draft](<https://preview.example/12/world/draft/>)

Also: 2 more pages only around their content, such as in menus and lists; 1 other file, such as feeds and pictures.

Compared with the publication of 2026-01-01T00:00:00.000Z; what became due since then counts, too.
`);
});

test('without a place to look at pages their addresses stand beside them', () => {
  expect(printMarkdown(changes, undefined)).toContain('- Talks &#42;fail&#42; (&#47;world&#47;talks&#47;)\n');
  expect(printPlain(changes, undefined)).toContain('New (1)\n  /world/talks/  Talks *fail*\n');
});

test('nothing is told as that, and a first publication as one', () => {
  expect(printPlain(none, undefined)).toBe(
    'No page changes in what it says.\nNo earlier publication is known here, so everything counts as new.\n',
  );
});

test('of a great many the first are listed and the rest is counted', () => {
  const added = Array.from({ length: 60 }, (_, index) => ({ url: `/a-${index}/` }));
  const text = printMarkdown({ ...none, added }, undefined);
  expect(text).toContain('**New** (60)');
  expect(text.match(/^- &/gm)).toHaveLength(50);
  expect(text).toContain('- and 10 more\n');
});

test('programs get all of it', () => {
  expect(JSON.parse(printChangesJson(changes, undefined))).toEqual(changes);
});
