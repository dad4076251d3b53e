import { escapeHtml } from '../../support/escape-html.ts';
import type { Shortcode } from './shortcode.ts';

/** Several figures side by side. */
export const gallery: Shortcode = {
  name: 'gallery',
  summary: 'Shows several pictures together, each with its caption and credit.',
  example: '::: gallery label="The flood"\n![A street under water](a.jpg)\n\n![A boat](b.jpg)\n:::',
  attributes: [
    {
      name: 'label',
      summary: 'What the pictures show, for readers who listen.',
      required: false,
      kind: 'text',
    },
  ],
  body: 'pictures',
  renderHtml({ attributes, figures, number, labels }) {
    const label = attributes.get('label') ?? `${labels.gallery} ${number}`;
    const items = figures.map((figure) => `<li>${figure}</li>\n`).join('');
    return `<div class="gallery" role="group" aria-label="${escapeHtml(label)}">\n<ul>\n${items}</ul>\n</div>\n`;
  },
  renderText({ attributes }) {
    return attributes.get('label') ?? '';
  },
};
