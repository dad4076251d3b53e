import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameParsers, selectParsingConfig } from '../../src/content/parsing-config.ts';
import { sampleConfig } from '../site/sample-config.ts';

test('a setting that no file is parsed by does not count', () => {
  const sections = sampleConfig.sections.map((section) => ({ ...section, name: 'Another name' }));
  const edited = { ...sampleConfig, title: 'Another title', pageSize: 7, sections };
  expect(selectParsingConfig(edited)).toEqual(selectParsingConfig(sampleConfig));
});

test.each([
  { language: 'es' },
  { timeZone: 'Asia/Tokyo' },
  { permalink: '/{slug}/' },
  { rawHtml: 'sanitise' as const },
  { sections: [{ id: 'harbour', name: 'Harbour' }] },
  { frontMatter: { aliases: { headline: ['title'] } } },
])('a setting that files are parsed by counts: %j', (changes) => {
  expect(selectParsingConfig({ ...sampleConfig, ...changes })).not.toEqual(selectParsingConfig(sampleConfig));
});

test('what the sanitiser has kept counts only for its version', () => {
  const { version } = JSON.parse(readFileSync('node_modules/sanitize-html/package.json', 'utf8')) as {
    version: string;
  };
  expect(nameParsers({ ...sampleConfig, rawHtml: 'sanitise' })).toEqual([`sanitize-html ${version}`]);
  expect(nameParsers({ ...sampleConfig, rawHtml: 'text' })).toEqual([]);
});
