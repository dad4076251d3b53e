import { expect, test } from 'vitest';
import type { Hash, Permalink, SourcePath } from '../../src/model/paths.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import type { Article } from '../../src/model/article.ts';
import type { Config } from '../../src/model/config.ts';
import { instant, sampleArticle, timestamp } from './sample-article.ts';
import { sampleConfig } from './sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const source = 'content/redirects.yaml' as SourcePath;
const permalink = (address: string) => address as Permalink;

/** Assembles the articles with lines of the lasting record: `from to`, or `from` alone for what is gone. */
function assemble(articles: readonly Article[], lines: readonly string[], config: Partial<Config> = {}) {
  const entries = lines.map((line, index) => {
    const [from = '', to] = line.split(' ');
    return { from: permalink(from), to, spot: { file: source, key: ['redirects', index, 'from'] } };
  });
  const { site, findings } = assembleSite({
    config: { ...sampleConfig, ...config },
    clock: openClock(instant('2026-06-01T00:00:00Z')),
    articles,
    authors: [],
    refused: new Set(),
    redirectTable: {
      source,
      redirects: entries.flatMap(({ to, ...rest }) => (to ? [{ ...rest, to: permalink(to) }] : [])),
      gone: entries.filter(({ to }) => to === undefined),
    },
    pictures: new Map(),
    assets: {},
    templates: () => 'hash' as Hash,
  });
  const redirects = [...site.redirects.values()].map(({ from, to }) => `${from} ${to}`);
  return { redirects, gone: site.gone, notices: site.notices, findings };
}

const talks = sampleArticle('talks', { aliases: [permalink('/old/')] });
const expired = sampleArticle('fair', { expires: timestamp('2026-05-01T00:00:00Z') });

test('aliases and the lasting record are one list by address, and a chain leads to its end', () => {
  const lines = ['/older/ /old/', '/oldest/ /older/', '/a/ /b/'];
  expect(assemble([talks], lines)).toMatchObject({
    redirects: [
      '/a/ /b/',
      `/old/ ${talks.permalink}`,
      `/older/ ${talks.permalink}`,
      `/oldest/ ${talks.permalink}`,
    ],
    findings: [],
  });
});

test('redirects in a circle are errors at their lines, and lead nowhere', () => {
  const { redirects, findings } = assemble([], ['/a/ /b/', '/b/ /a/', '/c/ /c/', '/d/ /a/', '/e/ /f/']);
  expect(redirects).toEqual(['/e/ /f/']);
  expect(findings.map(({ code, spot }) => [code, spot])).toEqual(
    [0, 1, 2, 3].map((index) => ['redirect-loop', { file: source, key: ['redirects', index, 'from'] }]),
  );
});

test('an unpublished article leads nowhere', () => {
  expect(assemble([{ ...talks, draft: true }], []).redirects).toEqual([]);
});

test('the address of an expired article is gone, or says so where the newsroom wants that', () => {
  expect(assemble([expired], ['/ad/'])).toMatchObject({ gone: ['/ad/', expired.permalink], notices: [] });
  const config = { expired: 'notice' as const };
  expect(assemble([expired], ['/ad/'], config)).toMatchObject({
    gone: ['/ad/'],
    notices: [expired.permalink],
  });
});

test('an expired article that has a successor leads there', () => {
  expect(assemble([talks, expired], [`${expired.permalink} /old/`])).toMatchObject({
    redirects: [`/old/ ${talks.permalink}`, `${expired.permalink} ${talks.permalink}`],
    gone: [],
  });
});

test('a draft is not gone, whatever its dates', () => {
  expect(assemble([{ ...expired, draft: true }], []).gone).toEqual([]);
});
