import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/report/escape-markdown.ts';
import { readPlainly } from '../../src/proof/read-plainly.ts';

// Whatever Markdown could make of it: HTML, bare addresses, curly quotes.
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });

test.each([
  'Talks in Geneva',
  '# A heading',
  '- item\n1. item\n\n    code',
  '**bold** _em_ ~~gone~~ `code` | a | b |',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '[link](https://evil.example) ![picture](//evil.example/a.png) <https://evil.example>',
  'https://evil.example www.evil.example a@evil.example',
  '](<https://evil.example>) [x]: https://evil.example',
  '&lt;b&gt; &#60;',
  '--> <!-- x',
  '::error file=a::b',
  '\\[x\\] \\',
])('%j is shown as it is, on one line', (text) => {
  for (const line of [`- ${escapeMarkdown(text)}`, `- [${escapeMarkdown(text)}](<https://site.example/>)`]) {
    const html = markdown.render(line).replaceAll('<!-- -->', '');
    const shown =
      /^<ul>\n<li>(?:<a href="https:\/\/site\.example\/">)?([^<]*)(?:<\/a>)?<\/li>\n<\/ul>\n$/.exec(
        html,
      )?.[1] ?? html;
    expect(readPlainly(shown)).toBe(text.replaceAll(/\s*\n\s*/g, ' '));
  }
});

test('nobody is mentioned, and no issue referred to', () => {
  const html = markdown.renderInline(escapeMarkdown('@editor and #12, !3 and ~bug'));
  expect(html).toBe('@<!-- -->editor and #<!-- -->12, !<!-- -->3 and ~<!-- -->bug');
});
