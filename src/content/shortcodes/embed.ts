import { escapeHtml } from '../../support/escape-html.ts';
import { allowUrl } from '../../support/url-filter.ts';
import { embedProviders, type EmbedProvider } from './embed-providers.ts';
import type { Shortcode, ShortcodeUse } from './shortcode.ts';

interface Embed {
  readonly provider: EmbedProvider;
  readonly href: string;
  readonly frame: string;
}

/**
 * A player or post of another site: a link, with the newspaper's own picture on it, until the reader clicks.
 * `data-embed` is the address of the frame that a script may then put in its place; nothing is asked of the
 * other site before.
 */
export const embed: Shortcode = {
  name: 'embed',
  summary: 'Shows a video or post of another site when the reader asks for it.',
  example: '::: embed url="https://vimeo.com/76979871" title="The mayor speaks" poster="mayor.jpg"\n:::',
  attributes: [
    { name: 'url', summary: 'Address of its page there.', required: true, kind: 'text' },
    { name: 'title', summary: 'What it is, in words.', required: true, kind: 'text' },
    { name: 'poster', summary: 'A picture to show until then.', required: false, kind: 'picture' },
  ],
  body: 'none',
  findFault(attributes) {
    if (findEmbed(attributes)) return undefined;
    return {
      attribute: 'url',
      message: 'This is not the address of a video or post that an article can show.',
      hint: `use the https: address of a page at ${embedProviders.map(({ name }) => name).join(', ')}; link to anything else`,
    };
  },
  renderHtml(use) {
    const found = findEmbed(use.attributes);
    return found ? renderEmbed(use, found) : '';
  },
  renderText({ attributes }) {
    return `${attributes.get('title') ?? ''}: ${attributes.get('url') ?? ''}`;
  },
};

function renderEmbed(use: ShortcodeUse, { provider, href, frame }: Embed): string {
  const title = escapeHtml(use.attributes.get('title') ?? '');
  const verb = provider.kind === 'video' ? use.labels.watch : use.labels.see;
  const action = `<span class="embed-action">${escapeHtml(verb.replace('{}', provider.name))}</span>`;
  const poster = use.pictures.get('poster');
  const face = poster ?? `<span class="embed-title">${title}</span>`;
  const data = `data-embed="${escapeHtml(frame)}" data-embed-kind="${provider.kind}" data-embed-title="${title}"`;
  const link = `<a class="embed-link" href="${escapeHtml(href)}" ${data}>${face} ${action}</a>\n`;
  const caption = poster === undefined ? '' : `<figcaption>${title}</figcaption>\n`;
  return `<figure class="embed">\n${link}${caption}</figure>\n`;
}

function findEmbed(attributes: ReadonlyMap<string, string>): Embed | undefined {
  const href = allowUrl(attributes.get('url') ?? '');
  if (href === undefined || !URL.canParse(href)) return undefined;
  const page = new URL(href);
  if (page.protocol !== 'https:') return undefined;
  for (const provider of embedProviders) {
    const frame = provider.frameOf(page);
    if (frame !== undefined) return { provider, href: page.href, frame };
  }
  return undefined;
}
