import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

const known = { checks: [], outputs: [], fields: [] };

function parse(line: string) {
  const text = `title: The Gazette\nurl: https://gazette.example\n${line}\n`;
  return parseConfig({ file: toSourcePath('content/site.yaml'), text }, known);
}

const zone = '0123456789abcdef0123456789abcdef';

test('nobody is told unless somebody is named', () => {
  const { config } = parse('');
  expect(config).not.toHaveProperty('purge');
  expect(config).not.toHaveProperty('indexNow');
  expect(config?.feeds).not.toHaveProperty('hubs');
});

test('defaults are filled in', () => {
  const { config } = parse(
    `purge: { cloudflare: { zone: ${zone} }, fastly: {} }\nindexNow: { key: a1b2c3d4 }`,
  );
  expect(config?.purge).toEqual({ cloudflare: { zone }, fastly: { soft: false } });
  expect(config?.indexNow).toEqual({ key: 'a1b2c3d4', endpoint: 'https://api.indexnow.org/indexnow' });
});

test.each([
  'purge: { fastly: { service: SU1Z0isxPaozGVKXdPzrhA, soft: true }, command: [bin/purge, "--all of it"] }',
  'feeds: { hubs: ["https://pubsubhubbub.appspot.com/"] }',
  'indexNow: { key: a-B-1234, endpoint: "https://www.bing.com/indexnow" }',
  'deploy: { here: { to: folder, path: ../site, live: false } }',
])('%s is understood', (line) => {
  expect(parse(line).problems).toEqual([]);
});

test.each([
  'purge: { cloudflare: { zone: gazette.example } }',
  'purge: { cloudflare: {} }',
  'purge: { fastly: { service: "a/../b" } }',
  'purge: { command: [] }',
  'purge: { command: [""] }',
  'purge: { command: "rm -rf /" }',
  'indexNow: { key: short }',
  'indexNow: { key: "../../etc/passwd" }',
  'indexNow: { key: a1b2c3d4, endpoint: "ftp://a.example" }',
  'feeds: { hubs: ["javascript:alert(1)"] }',
  'deploy: { here: { to: folder, path: ../site, live: "yes" } }',
])('%s is refused', (line) => {
  expect(parse(line).problems).toHaveLength(1);
});

test('a misspelt name is guessed', () => {
  const { problems } = parse(`purge: { cloudflair: { zone: ${zone} } }`);
  expect(problems).toMatchObject([{ code: 'unknown-field', hint: 'did you mean `cloudflare`?' }]);
});
