import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import { makeLeakProof } from '../../src/proof/prove.ts';
import { listTraces } from '../../src/proof/traces.ts';
import { sampleArticle } from '../site/sample-article.ts';

const url = 'https://test.example';
const secret = sampleArticle('secret', { id: 'tag:secret', headline: `The mayor's "secret" plan` });

/** What the proof says of one file. */
function proveFile(
  content: string | Uint8Array,
  article: Article = secret,
  texts: string[] = [],
  path = 'a.txt',
) {
  const traces = listTraces([article], { addresses: new Set(['/about/']), url, texts });
  const proof = makeLeakProof(traces, new Map([[article.source, 'is a draft']]));
  return proof(path as OutputPath, content).map(({ code, message }) => `${code}: ${message}`);
}

test.each([
  ['address', '<a href="/world/2026/01/01/secret/#top">'],
  ['address', '<loc>https://test.example/world/2026/01/01/secret/</loc>'],
  ['address', String.raw`{"url":"\/world\/2026\/01\/01\/secret\/"}`],
  ['file name', 'see world/secret.md for more'],
  ['id', '<guid>tag:secret</guid>'],
  ['headline', '<h2>The mayor&#39;s &quot;secret&quot; plan</h2>'],
  ['headline', JSON.stringify({ headline: secret.headline })],
])('the %s is found in %s', (kind, content) => {
  expect(proveFile(content)).toEqual([
    `leak: \`a.txt\` would show the ${kind} of an article that is a draft.`,
  ]);
});

test('packed files are looked into', () => {
  expect(
    proveFile(gzipSync(`pagefind_dcd${JSON.stringify({ content: `. ${secret.headline}.` })}`)),
  ).toHaveLength(1);
});

test('the address of a file is looked at, whatever is in it', () => {
  expect(proveFile('', secret, [], 'world/2026/01/01/secret/index.html')).toHaveLength(1);
});

test('a longer address or word is not a trace of a shorter one', () => {
  expect(proveFile('/world/2026/01/01/secret/pictures/ tag:secrets')).toEqual([]);
  expect(proveFile('/es/world/2026/01/01/secret/')).toEqual([]);
});

test('words that editors wrote elsewhere give nothing away, an address always does', () => {
  const content = `<p>The mayor's "secret" plan</p>`;
  expect(proveFile(content, secret, [`They call it The mayor's "secret" plan.`])).toEqual([]);
  const address = '/world/2026/01/01/secret/';
  expect(proveFile(address, secret, [address])).toHaveLength(1);
});

test('a headline of one word or a few letters is not looked for', () => {
  expect(proveFile('<p>Water</p>', sampleArticle('b', { headline: 'Water', id: 'w' }))).toEqual([]);
});
