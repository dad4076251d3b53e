import { escapeHtml } from '../../support/escape-html.ts';
import type { Shortcode } from './shortcode.ts';

/** Background beside the story. A note, not an `aside`: landmarks within the article would bury the page's own. */
export const factBox: Shortcode = {
  name: 'fact-box',
  summary: 'Sets background apart from the story, under a title of its own.',
  example: '::: fact-box title="What is START?"\nA treaty that limits **nuclear arms**.\n:::',
  attributes: [{ name: 'title', summary: 'What the box is about.', required: true, kind: 'text' }],
  body: 'markdown',
  renderHtml({ attributes, body, number }) {
    const id = `fact-box_${number}`;
    const title = `<p class="fact-box-title" id="${id}">${escapeHtml(attributes.get('title') ?? '')}</p>`;
    return `<div class="fact-box" role="note" aria-labelledby="${id}">\n${title}\n${body.html}</div>\n`;
  },
  renderText({ attributes, body }) {
    return `${attributes.get('title') ?? ''}\n\n${body.text}`.trim();
  },
};
