import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanSvg } from '../../../src/images/svg/clean-svg.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const wrap = (inner: string): string => `${open} viewBox="0 0 9 9">${inner}</svg>`;

function clean(document: string): string {
  const cleaned = cleanSvg(document);
  return 'svg' in cleaned ? cleaned.svg : `refused: ${cleaned.refused}`;
}

test('a drawing of shapes, text, paint and effects stays as it is', () => {
  const drawing = wrap(
    '<title>Votes &amp; seats</title><style>.a &gt; .b{fill:url(#g)}@media print{.a{fill:#000}}</style>' +
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#c00"></stop></linearGradient></defs>' +
      '<g class="a" style="fill:url(&quot;#g&quot;)"><use xlink:href="#g" x="1"></use></g><text x="1">42 %</text>',
  );
  expect(clean(drawing)).toBe(drawing);
});

test('what drawing programs leave in their files is dropped', () => {
  const exported = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<!-- Generator -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://inkscape.example/ns"
  inkscape:version="1" data-name="x"><metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata><inkscape:view a="1"><path/>
  </inkscape:view><path inkscape:label="p" d="M0 0"/></svg>`;
  expect(clean(exported)).toBe(`${open} viewBox="0 0 9 9"><path d="M0 0"></path></svg>`);
});

test.each([
  ['a `script` element', '<script>alert(1)</script>'],
  ['a `foreignObject` element', '<foreignObject><p>x</p></foreignObject>'],
  ['a `a` element', '<a href="javascript:alert(1)"><rect/></a>'],
  ['a `image` element', '<image href="data:image/png;base64,AAAA"/>'],
  ['a `set` element', '<set attributeName="href" to="javascript:alert(1)"/>'],
  ['an `onload` attribute', '<rect onload="alert(1)"/>'],
  ['an `ONCLICK` attribute', '<rect ONCLICK="alert(1)"/>'],
  ['a reference to elsewhere', '<use href="https://elsewhere.example/a.svg#b"/>'],
  ['a reference to elsewhere', '<use xlink:href="&#106;avascript:alert(1)"/>'],
  ['a reference to elsewhere', '<rect fill="url(https://elsewhere.example/a.svg#b)"/>'],
  ['a reference to elsewhere', '<rect style="fill:u\\72l(https://elsewhere.example)"/>'],
  ['a reference to elsewhere', `<rect style="fill:URL( 'https://elsewhere.example' )"/>`],
  ['a style sheet that loads something', '<style>@import "https://elsewhere.example/a.css";</style>'],
  ['a style sheet that loads something', '<style><![CDATA[a{fill:url(//elsewhere.example)}]]></style>'],
  ['a style sheet that loads something', '<style>a{fill:ur<!-- -->l(//elsewhere.example)}</style>'],
  ['a style sheet that loads something', '<style>a{x:"/*";fill:url(//elsewhere.example);y:"*/"}</style>'],
  ['a style sheet that loads something', '<style>a{background:image-set("//elsewhere.example" 1x)}</style>'],
  ['mark-up that is not well-formed', '<style>a<g/>b</style>'],
  ['an entity of its own (`&xxe;`)', '<text>&xxe;</text>'],
  ['an entity of its own (`&xxe;`)', '<rect id="&xxe;"/>'],
  ['a processing instruction', '<?xml-stylesheet href="https://elsewhere.example/a.css"?>'],
  ['mark-up that is not well-formed', '<g><rect></g></rect>'],
  ['mark-up that is not well-formed', '<g>'],
  ['mark-up that is not well-formed', '<rect id=a />'],
  ['mark-up that is not well-formed', '</svg><svg>'],
])('a drawing is refused for %s: %s', (what, inner) => {
  expect(clean(wrap(inner))).toContain(`refused: ${what}`);
});

test('a drawing is refused for entities that it declares', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  expect(clean(bomb + wrap('<text>&b;</text>'))).toBe(
    'refused: a document type with declarations of its own',
  );
});

test('another document than a drawing is refused', () => {
  for (const document of ['', 'text', '<html/>', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>']) {
    expect(clean(document)).toBe('refused: mark-up that is not well-formed');
  }
});

test('a drawing without a size is refused, since only drawing it would tell', () => {
  for (const size of ['', ' width="9"', ' width="100%" height="100%"']) {
    expect(clean(`${open}${size}></svg>`)).toContain('refused: no size');
  }
  expect(clean(`${open} width="9" height="1.5mm"></svg>`)).not.toContain('refused');
});

test('another namespace for what is within is not taken over', () => {
  const disguised = wrap('<g xmlns="http://www.w3.org/1999/xhtml"><style>x</style></g>');
  expect(clean(disguised)).not.toContain('xhtml');
});

test('metadata is put first', () => {
  const cleaned = cleanSvg(wrap('<rect/>'), '<metadata>x</metadata>');
  expect(cleaned).toEqual({ svg: wrap('<metadata>x</metadata><rect></rect>') });
});

test('cleaning what is clean changes nothing', () => {
  const text = fc.string({ unit: 'grapheme-composite', maxLength: 20 });
  const attribute = fc.constantFrom('id', 'fill', 'style', 'onload', 'href', 'd', 'x:y', 'data-a');
  const piece = fc.oneof(
    fc.tuple(attribute, text).map(([name, value]) => `<rect ${name}="${value}"/>`),
    fc.constantFrom(
      '<g>',
      '</g>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<script>',
      '&lt;',
      '"',
    ),
    text,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const cleaned = clean(wrap(pieces.join('')));
      if (cleaned.startsWith('refused: ')) return;
      expect(clean(cleaned)).toBe(cleaned);
      expect(cleaned).not.toMatch(/<script|<!/i);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a comment', `<!--${'- '.repeat(2 ** 19)}-->`],
  ['text', 'x '.repeat(2 ** 19)],
  ['an attribute', `<rect d="${'1 '.repeat(2 ** 19)}"/>`],
  ['attributes', `<rect ${'d="1" '.repeat(2 ** 17)}/>`],
  ['an element that does not end', `<rect ${'d="1" '.repeat(2 ** 17)}`],
  ['nested elements', '<g>'.repeat(2 ** 16) + '</g>'.repeat(2 ** 16)],
  ['spaces', `<rect ${' '.repeat(2 ** 19)}`],
  // What takes the square of its length takes minutes, and the test is given up.
])('a long run of %s comes to an end', (_, inner) => {
  expect(clean(wrap(inner))).toBeDefined();
});
