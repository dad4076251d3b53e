import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Hash, Permalink } from '../../src/model/paths.ts';
import type { Move } from '../../src/model/redirect.ts';
import { withCrew } from '../../src/build/crew.ts';
import { gatherContent } from '../../src/build/gather.ts';
import { runChecks } from '../../src/checks/run.ts';
import type { Config } from '../../src/model/config.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const root = mkdtempSync(join(tmpdir(), 'broadsheet-checks-'));
const expires = '2026-01-31T00:00:00Z';
const config: Config = {
  ...sampleConfig,
  frontMatter: { aliases: { headline: ['title'] } },
  security: {
    contact: ['mailto:desk@gazette.example'],
    expires,
    encryption: [],
    acknowledgments: [],
    languages: [],
    policy: [],
    hiring: [],
  },
};
const long = `Talks ${'and more talks '.repeat(8)}`.trim();

const talks = `---
title: ${long}
standfirst: "Diplomats will meet, in Geneva!"
published: 2026-01-10
updated: 2026-02-02
id: talks-1
translationKey: talks
authors:
  - ana-ruiz
  - { id: ana-riuz, role: photographs }
aliases: [/old/, /world/2026/01/11/missiles/]
image:
  src: lake.jpg
  alt: A fountain in a lake
images:
  small.png: { alt: The old harbour., caption: the old harbour, credit: NBC News }
  broken.jpg: { alt: The new harbour, caption: Geneva, credit: NBC News }
---

Diplomats will meet in Geneva.

## What is at stake

See [the missiles](missiles.md#the-treaties), [the plan](secret.md) and
[a treaty](treety.md).

![](small.png)

![](broken.jpg)

![A town hall](town-hal.jpg "The town hall")
`;

const files = {
  'content/site.yaml': `title: Gazette\nsecurity:\n  contact: [desk@gazette.example]\n  expires: ${expires}\n`,
  'content/authors/ana-ruiz.md': '---\nname: Ana Ruiz\n---\nReports.\n',
  'content/articles/world/talks.md': talks,
  'content/articles/world/missiles.md':
    '---\nheadline: Missiles\npublished: 2026-01-11\nid: talks-1\ntranslationKey: talks\n---\n\nText.\n\n## The treaty\n',
  'content/articles/world/secret.md':
    '---\nheadline: Plan\npublished: 2026-01-12\ndraft: true\n---\n\nText.\n',
  'content/articles/world/broken.jpg': 'this is no picture',
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const plain = { channels: 3, background: 'navy', height: 600 } as const;
  await sharp({ create: { ...plain, width: 1600 } }).toFile(join(root, 'content/articles/world/lake.jpg'));
  await sharp({ create: { ...plain, width: 800 } }).toFile(join(root, 'content/articles/world/small.png'));
  await sharp({ create: { ...plain, width: 1600 } }).toFile(
    join(root, 'content/articles/world/town-hall.jpg'),
  );
});

afterAll(() => rmSync(root, { recursive: true }));

function moveOf([first]: readonly Article[]): Move {
  if (!first) throw new Error('there is an article');
  const { id, source, hash, permalink } = first;
  const former = { address: '/world/once/' as Permalink, id, source, hash };
  return { former, now: { address: permalink, source } };
}

/** Checks the folder's files as a build does; each finding as its code, its place, and the text that is marked. */
async function checkFolder(): Promise<string[]> {
  const asOf = instant('2026-02-01T12:00:00Z');
  const [out, cacheDir] = [join(root, 'public'), join(root, 'cache')];
  const options = { root, out, stateDir: root, cacheDir, asOf, strict: false, keepGoing: false };
  const gathered = await withCrew(1, (crew) => gatherContent(config, options, crew, () => undefined));
  expect(gathered.problems).toEqual([]);
  const { site, withheld } = assembleSite({
    ...gathered,
    clock: openClock(asOf),
    assets: {},
    templates: () => 'hash' as Hash,
    refused: new Set(),
  });
  const addresses = new Set(site.articles.map(({ permalink }) => permalink));
  const findings = runChecks({
    ...gathered,
    site,
    withheld,
    addresses,
    published: [],
    moves: [moveOf(gathered.articles)],
    hostFiles: { headers: `/*\n  X-Long: ${'x'.repeat(2000)}\n` },
    parsed: gathered.articles,
    parsedPages: gathered.pages,
  });
  return findings.map(({ code, spot }) => {
    if (!spot) return code;
    const { file, line, column, length = 1, excerpt = '' } = gathered.locate(spot);
    const place = `${file.replace('content/articles/world/', '')}:${line}:${column}`;
    return `${code} ${place} ${excerpt.slice(column - 1, column - 1 + length)}`;
  });
}

test('checks-point-at-the-very-words-that-an-editor-must-change', async () => {
  const told = await checkFolder();
  expect(told).toMatchInlineSnapshot(`
    [
      "headline-length talks.md:2:8 Talks and more talks and more talks and more talks and more talks and more talks and more talks and more talks and more talks",
      "missing-standfirst missiles.md:2:1 headline",
      "standfirst-repeats talks.md:3:13 "Diplomats will meet, in Geneva!"",
      "future-updated talks.md:5:10 2026-02-02",
      "unknown-author talks.md:10:5 { id: ana-riuz, role: photographs }",
      "missing-picture talks.md:31:1 ![A town hall](town-hal.jpg "The town hall")",
      "refused-picture talks.md:29:1 ![](broken.jpg)",
      "small-picture talks.md:27:1 ![](small.png)",
      "missing-caption talks.md:13:3 src: lake.jpg",
      "missing-credit talks.md:13:3 src: lake.jpg",
      "alt-equals-caption talks.md:27:1 ![](small.png)",
      "dead-link talks.md:25:1 [a treaty](treety.md)",
      "dead-anchor talks.md:24:5 [the missiles](missiles.md#the-treaties)",
      "link-to-unpublished talks.md:24:47 [the plan](secret.md)",
      "duplicate-id missiles.md:4:5 talks-1",
      "duplicate-id talks.md:6:5 talks-1",
      "duplicate-translation missiles.md:5:17 talks",
      "duplicate-translation talks.md:7:17 talks",
      "address-taken talks.md:11:18 /world/2026/01/11/missiles/",
      "moved-permalink missiles.md:2:11 Missiles",
      "host-limits",
      "security-expired content/site.yaml:4:12 2026-01-31T00:00:00Z",
    ]
  `);
});
