import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import { expect, test } from 'vitest';
import { openState } from '../../../src/content/markdown/body-state.ts';
import { buildEngine, engineFor } from '../../../src/content/markdown/engine.ts';
import { splitParts } from '../../../src/content/markdown/parts.ts';
import { context, readLine } from './read-text.ts';

const stock = new MarkdownIt({ html: true });
stock.validateLink = () => true;
const ours = buildEngine([], true);

/** What the specification's examples are made of, in any order, with what makes states differ: tabs, no last line end, … */
const piece = fc.oneof(
  fc.constantFrom(...examples.map(({ markdown }) => markdown.replaceAll('→', '\t'))),
  fc.constantFrom(
    '\n',
    ' ',
    '\t',
    '   ',
    '\r\n',
    '\0',
    '> ',
    '- ',
    '[',
    '](',
    ')',
    '`',
    '**',
    '_',
    '<',
    '\\',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

test('what the engine is given for speed changes nothing in what it reads', () => {
  const read = (engine: Engine, source: string): unknown =>
    JSON.parse(JSON.stringify(engine.parse(source, {})));
  const same = (source: string) => {
    expect(read(ours, source)).toEqual(read(stock, source));
  };
  for (const { markdown } of examples) same(markdown.replaceAll('→', '\t'));
  fc.assert(fc.property(text, same), { numRuns: 500 });
});

const urls =
  'http:// https:// HTTP:// ftp:// mailto: // / ? # : @ . .. - _ example.org a.b www xn--a 8080 [::1] %20 é ü.de talks.md ' +
  '( ) ! ~ * ; , $ + = & |';
const urlPiece = fc.constantFrom(
  ...urls.split(' '),
  ' ',
  '\\',
  "'",
  'a'.repeat(63),
  'b'.repeat(64),
  `http://${'a.'.repeat(130)}a`,
);

test('an address that is passed as it is would have been left as it is', () => {
  const url = fc.array(urlPiece, { maxLength: 7 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(url, (written) => {
      expect(ours.normalizeLink(written)).toBe(stock.normalizeLink(written));
    }),
    { numRuns: 3000 },
  );
});

test('a line that needs no engine is what the engine would make of it', () => {
  const mark = fc.constantFrom(
    ...' ’“—-.:!?()]}{#=+%$@^~|/&<>"\'*_`\\[\n\r',
    '...',
    '--',
    '{{< x >}}',
    '{{% x %}}',
    'http://a.b',
  );
  const line = fc.array(fc.oneof(mark, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(line, (pieces) => {
      const source = pieces.join('');
      const { env, state } = openState(source, context, true);
      const html = engineFor('line', context).renderInline(source, env);
      const { parts, problems } = readLine(source);
      expect({ parts, problems }).toEqual({ parts: splitParts(html, state), problems: state.problems });
    }),
    { numRuns: 2000 },
  );
});
