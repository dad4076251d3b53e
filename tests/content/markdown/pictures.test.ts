import { expect, test } from 'vitest';
import { readBody, showProblems } from './read-text.ts';

test('a-picture-alone-in-a-paragraph-is-a-figure', () => {
  const body = readBody('One\n\n![A *lake*](my%20lake.jpg "The lake")\n\nTwo');
  expect(body.html).toBe('<p>One</p>\n{figure 0}\n<p>Two</p>');
  expect(body.images).toEqual([
    expect.objectContaining({ src: 'my lake.jpg', alt: 'A lake', title: 'The lake', block: true }),
  ]);
  expect(body.text).toBe('One\n\nTwo');
});

test('pictures-on-lines-of-their-own-are-figures-each', () => {
  expect(readBody('![a](a.jpg)\n![b](b.jpg)').html.split(/\s+/).join('')).toBe('{figure0}{figure1}');
});

test.each([
  ['a ![b](b.jpg)', '<p>a {picture 0}</p>'],
  ['![a](a.jpg) ![b](b.jpg)', '<p>{picture 0} {picture 1}</p>'],
  ['[![a](a.jpg)](b.md)', '<p>{link content/articles/world/b.md}{picture 0}{/link}</p>'],
  ['# ![a](a.jpg)', '<h2 id="a">{picture 0}</h2>'],
])('%s-is-a-picture-within-the-line', (text, html) => {
  const body = readBody(text);
  expect(body.html).toBe(html);
  expect(body.images.every(({ block }) => !block)).toBe(true);
});

test('lists-quotations-and-cells-hold-pictures', () => {
  expect(readBody('- ![a](a.jpg)').html).toContain('<li>{figure 0}');
  expect(readBody('> ![a](a.jpg)').html).toContain('<blockquote>\n{figure 0}');
  expect(readBody('|a|\n|-|\n|![a](a.jpg)|').html).toContain('<td>{picture 0}</td>');
});

test('of-a-picture-that-may-not-be-the-words-stay', () => {
  const body = readBody('![An *eye*](javascript:x) ![]() ![m](mailto:a@b.example)');
  expect(body.html).toBe('<p>An eye  m</p>');
  expect(body.images).toEqual([]);
  expect(showProblems(body)).toEqual([
    '1:1 unsafe-url ![An *eye*](javascript:x)',
    '1:27 empty-picture ![]()',
    '1:33 unsafe-url ![m](mailto:a@b.example)',
  ]);
});

test('a-remote-picture-keeps-its-address', () => {
  expect(readBody('![a](https://example.com/a%20b.jpg)').images[0]?.src).toBe(
    'https://example.com/a%20b.jpg',
  );
});
