import { expect, test } from 'vitest';
import { planIcons } from '../../src/images/plan-icons.ts';
import type { Config } from '../../src/model/config.ts';
import type { Picture } from '../../src/model/image.ts';
import type { Hash, SourcePath } from '../../src/model/paths.ts';
import { planApp } from '../../src/outputs/app-look.ts';
import { manifest } from '../../src/outputs/manifest.ts';
import type { PlanTools } from '../../src/outputs/output-format.ts';
import { assembleSite } from '../../src/site/assemble.ts';
import { instant } from '../site/sample-article.ts';
import { sampleConfig } from '../site/sample-config.ts';
import { openClock } from '../../src/support/clock.ts';

const file = 'content/logo.png' as SourcePath;
const logo: Picture = {
  file,
  hash: 'hash' as Hash,
  format: 'png',
  width: 600,
  height: 600,
  bytes: 100_000,
  hasAlpha: true,
};
const unused = (): never => {
  throw new Error('not asked for');
};
const tools: PlanTools = {
  addresses: new Set(),
  listed: [],
  frameOrigins: [],
  stringsOf: () => ({}),
  planRendition: unused,
  planCrops: unused,
  planIcons,
};

function makeSite(config: Partial<Config>) {
  return assembleSite({
    config: { ...sampleConfig, ...config },
    clock: openClock(instant('2026-06-01T12:00:00Z')),
    articles: [],
    authors: [],
    refused: new Set<SourcePath>(),
    pictures: new Map([[file, logo]]),
    assets: {},
    templates: () => 'hash' as Hash,
  }).site;
}

function readManifest(config: Partial<Config>) {
  const [page] = manifest.plan(makeSite(config), tools);
  const words: unknown = JSON.parse(String(page?.content().inputs['text']));
  return { words, variants: page?.content().variants ?? [] };
}

test('without-a-logo-the-manifest-has-no-icons', () => {
  const { words, variants } = readManifest({ title: 'The "Gazette"' });
  expect(words).toMatchObject({
    name: 'The "Gazette"',
    short_name: 'The "Gazette"',
    start_url: '/',
    lang: 'en',
  });
  expect(words).not.toHaveProperty('icons');
  expect(variants).toEqual([]);
});

test('the-icons-of-the-manifest-are-files-that-it-asks-for', () => {
  const { words, variants } = readManifest({ logo: file });
  const [small, large, maskable] = variants.map(({ path }) => `/${path}`);
  expect(words).toMatchObject({
    icons: [
      { src: small, sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: large, sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: maskable, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
});

test('pages-name-the-manifest-the-touch-icon-and-the-colour-of-the-newsroom', () => {
  const site = makeSite({ logo: file, manifest: { themeColor: '#123456', backgroundColor: '#ffffff' } });
  const app = planApp(site, tools);
  expect(app?.view).toMatchObject({ manifest: '/manifest.webmanifest', themeColor: '#123456' });
  expect(app?.variants.map(({ path }) => `/${path}`)).toEqual([app?.view?.touchIcon]);
});

test('pages-name-no-manifest-where-it-is-switched-off', () => {
  expect(planApp(makeSite({ logo: file, outputs: { manifest: false } }), tools)).toBeUndefined();
});
