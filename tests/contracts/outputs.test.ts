import { describe, expect, test } from 'vitest';
import type { Author } from '../../src/model/article.ts';
import type { Config } from '../../src/model/config.ts';
import type { Page } from '../../src/model/page.ts';
import type { Hash, Permalink, SourcePath } from '../../src/model/paths.ts';
import type { StandingPage } from '../../src/model/standing-page.ts';
import type { Site } from '../../src/model/site.ts';
import { outputFormats } from '../../src/outputs/index.ts';
import type { OutputFormat, PlanTools } from '../../src/outputs/output-format.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant, sampleArticle, timestamp } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const secret = 'secret-story';
const jane: Author = {
  id: 'jane',
  source: 'content/authors/jane.md' as SourcePath,
  hash: 'hash-of-jane' as Hash,
  name: 'Jane Roe',
  links: [],
  bio: { parts: ['<p>Reports.</p>'], text: 'Reports.' },
};

const about: StandingPage = {
  source: 'content/pages/about.md' as SourcePath,
  hash: 'hash-of-about' as Hash,
  permalink: '/about/' as Permalink,
  title: 'About us',
  description: '',
  type: 'about',
  draft: false,
  footer: true,
  language: 'en',
  aliases: [],
  figures: [],
  links: [],
  anchors: [],
};

const fullConfig: Config = {
  ...sampleConfig,
  ads: ['ads.example, 1, DIRECT'],
  indexNow: { key: 'index-now-key-1', endpoint: 'https://api.indexnow.org/indexnow' },
  security: {
    contact: ['mailto:desk@gazette.example'],
    expires: '2027-01-01T00:00:00Z',
    encryption: [],
    acknowledgments: [],
    languages: [],
    policy: [],
    hiring: [],
  },
  trust: {
    member: [],
    control: [],
    controlledby: [],
    social: [],
    vendor: [],
    customer: [],
    disclosure: [],
    belongto: ['https://association.example/'],
    contact: [],
  },
};

function sampleSite(): Site {
  const common = { tags: ['Trade', 'ports & harbours'], authors: [{ id: 'jane' }, { id: 'A Guest' }] };
  const articles = [
    sampleArticle('first', { ...common, published: timestamp('2026-05-31T00:00:00Z') }),
    sampleArticle('second', {
      ...common,
      section: 'sport',
      tags: ['trade'],
      aliases: ['/old/' as Permalink],
    }),
    sampleArticle('third', { ...common, language: 'ar', published: timestamp('2020-05-01T00:00:00Z') }),
    sampleArticle('expired', { ...common, expires: timestamp('2026-05-01T00:00:00Z') }),
    sampleArticle(secret, { ...common, draft: true, tags: [secret] }),
    sampleArticle(`${secret}-2`, { ...common, embargo: timestamp('2099-01-01T00:00:00Z'), section: secret }),
  ];
  const clock = openClock(instant('2026-06-01T00:00:00Z'));
  const parts = {
    config: fullConfig,
    clock,
    articles,
    authors: [jane],
    pages: [about],
    refused: new Set<SourcePath>(),
  };
  return assembleSite({ ...parts, pictures: new Map(), assets: {}, templates: () => 'hash' as Hash }).site;
}

const unused = (): never => {
  throw new Error('the sample site has no pictures');
};

function makeTools(site: Site): PlanTools {
  const addresses = new Set<string>(outputFormats.flatMap((format) => [...format.addresses(site)]));
  return {
    addresses,
    listed: outputFormats.flatMap((format) => [...(format.listed?.(site) ?? [])]),
    frameOrigins: [],
    stringsOf: () => ({}),
    planRendition: unused,
    planCrops: unused,
    planIcons: unused,
  };
}

function planPages(format: OutputFormat, site = sampleSite()): Page[] {
  return [...format.plan(site, makeTools(site))];
}

/** With everything that is only made for whoever asks. */
function spellOut(pages: readonly Page[]) {
  return pages.map(({ content, seal, ...outline }) => ({ ...outline, ...content(), ...seal() }));
}

describe.each(outputFormats)('the output $name', (format) => {
  test('plans exactly the pages whose addresses it tells', () => {
    const pages = planPages(format);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.map((page) => page.permalink)).toEqual([...format.addresses(sampleSite())]);
  });

  test('gives every page a path of its own, inside the site', () => {
    const paths = planPages(format).map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(?:\.well-known\/)?[^/.][^\\]*$/);
  });

  test('plans the same pages with the same keys twice', () => {
    expect(spellOut(planPages(format))).toEqual(spellOut(planPages(format)));
  });

  test('changes every key when the templates change', () => {
    const before = planPages(format).map((page) => page.seal().key);
    const after = planPages(format, { ...sampleSite(), templates: () => 'other hash' as Hash }).map(
      (page) => page.seal().key,
    );
    for (const key of after) expect(before).not.toContain(key);
  });

  test('says nothing of an unpublished article', () => {
    expect(JSON.stringify(spellOut(planPages(format)))).not.toContain(secret);
  });

  test('plans nothing that cannot be written as JSON: a key covers all inputs', () => {
    for (const page of planPages(format)) {
      const { inputs } = page.content();
      expect(JSON.parse(JSON.stringify(inputs))).toEqual(inputs);
    }
  });
});

test('no two outputs plan the same path', () => {
  const site = sampleSite();
  const paths = outputFormats.flatMap((format) => planPages(format, site).map((page) => page.path));
  expect(new Set(paths).size).toBe(paths.length);
});
