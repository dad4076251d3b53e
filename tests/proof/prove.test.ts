import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { OutputPath } from '../../src/model/paths.ts';
import type { RichText } from '../../src/model/rich-text.ts';
import { makeLeakJudge, makeTraceFinder } from '../../src/proof/prove.ts';
import { findTold, listTraces, type Traceable } from '../../src/proof/traces.ts';
import { sampleArticle } from '../site/sample-article.ts';

const url = 'https://test.example';
const secret = sampleArticle('secret', { id: 'tag:secret', headline: `The mayor's "secret" plan` });

function richText(parts: readonly string[], text: string): RichText {
  return { parts, text };
}

/** What the proof says of one file. */
function proveFile(
  content: string | Uint8Array,
  article: Traceable = secret,
  texts: string[] = [],
  path = 'a.txt',
) {
  const traces = listTraces([article], { addresses: new Set(['/about/']), url });
  const judge = makeLeakJudge(
    traces,
    new Map([[article.source, 'is a draft']]),
    findTold(traces, () => texts),
  );
  const find = makeTraceFinder(traces.map(({ text }) => text));
  return judge(path as OutputPath, find(path as OutputPath, content)).leaks.map(
    ({ code, message }) => `${code}: ${message}`,
  );
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

test.each([
  ['standfirst', '<p>Moscow masses troops near <em>Ukraine</em>.</p>'],
  ['text', '<p>According to <a href="/">two people</a> in the room, it was never about water.</p>'],
  ['words of a picture', '<img alt="A fountain at dusk">'],
  ['words of a picture', '<figcaption>The <i>last</i> evening of the talks</figcaption>'],
])('the %s is found, with and without mark-up, in %s', (kind, content) => {
  const article = sampleArticle('secret', {
    standfirst: richText(
      ['Moscow masses troops near <em>', 'Ukraine</em>.'],
      'Moscow masses troops near Ukraine.',
    ),
    image: {
      source: { url: 'https://pictures.example/1.jpg' },
      alt: 'A fountain at dusk',
      caption: richText(['The <i>last</i> evening of the talks'], 'The last evening of the talks'),
      focus: [0.5, 0.5],
      spot: { file: secret.source, key: ['image'] },
    },
  });
  const parts = ['<p>According to ', '<b>two people</b> in the room, it was never about water.</p>'];
  expect(proveFile(content, { ...article, body: { parts, text: '' } })).toEqual([
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
