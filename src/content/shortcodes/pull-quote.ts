import { escapeHtml } from '../../support/escape-html.ts';
import type { Shortcode } from './shortcode.ts';

/** A sentence worth showing large, and whose it is. */
export const pullQuote: Shortcode = {
  name: 'pull-quote',
  summary: 'Shows a sentence large, with the name of who said it.',
  example: '::: pull-quote by="Ada Marsh, mayor"\nWe will not move the market.\n:::',
  attributes: [{ name: 'by', summary: 'Who said it.', required: false, kind: 'text' }],
  body: 'markdown',
  renderHtml({ attributes, body }) {
    const by = attributes.get('by');
    const caption = by === undefined ? '' : `<figcaption>${escapeHtml(by)}</figcaption>\n`;
    return `<figure class="pull-quote">\n<blockquote>\n${body.html}</blockquote>\n${caption}</figure>\n`;
  },
  renderText({ attributes, body }) {
    const by = attributes.get('by');
    return by === undefined ? body.text : `${body.text}\n— ${by}`;
  },
};
