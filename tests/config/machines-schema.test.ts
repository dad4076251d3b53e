import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { toSourcePath } from '../../src/support/source-path.ts';

const known = { checks: [], outputs: [], fields: [] };

function parse(line: string) {
  const text = `title: The Gazette\nurl: https://gazette.example\n${line}\n`;
  return parseConfig({ file: toSourcePath('content/site.yaml'), text }, known);
}

const security = (fields: string) => `security: { expires: "2027-01-01T00:00:00Z", ${fields} }`;

test.each([
  'robots: [{ agent: "Google-Extended", disallow: [/, "/*.pdf$"] }, { agent: "*" }]',
  'ads: ["ads.example, 12, direct", "a.b.example,x,RESELLER,f0", "OWNERDOMAIN=gazette.example"]',
  security('contact: ["mailto:a@b.example", "https://b.example/report", "tel:+1-201-555-0123"]'),
  'trust: { belongto: ["https://a.example/"], contact: ["mailto:a@b.example"], datatrainingallowed: "no" }',
  'manifest: { shortName: Gazette, themeColor: "#abc", backgroundColor: "#aabbcc" }',
])('%s is understood', (line) => {
  expect(parse(line).problems).toEqual([]);
});

test.each([
  'robots: [{ agent: "*\\nAllow: /", disallow: [] }]',
  'robots: [{ agent: a, disallow: ["/a\\nAllow: /b"] }]',
  'robots: [{ agent: a, disallow: ["a/"] }]',
  'ads: ["ads.example, 12"]',
  'ads: ["ads.example, 12, DIRECT # ours"]',
  'ads: ["ads.example, 12, DIRECT\\nevil.example, 1, DIRECT"]',
  security('contact: []'),
  security('contact: ["a@b.example"]'),
  security('contact: ["mailto:a@b.example\\nExpires: 2099-01-01T00:00:00Z"]'),
  security('contact: ["tel:1"], policy: ["http://b.example/"]'),
  'security: { contact: ["tel:1"], expires: "2027-01-01" }',
  'security: { contact: ["tel:1"], expires: "2027-99-01T00:00:00Z" }',
  'trust: { member: ["a.example"] }',
  'trust: { social: ["https://a.example/\\ncontrol=https://evil.example/"] }',
  'trust: { datatrainingallowed: maybe }',
  'manifest: { themeColor: "red;" }',
])('%s is refused in its line', (line) => {
  const { config, problems } = parse(line);
  expect(config).toBeUndefined();
  expect(problems[0]).toMatchObject({ severity: 'error', place: { line: 3 } });
});
