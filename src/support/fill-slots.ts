import type { LinkStart, Part } from '../model/rich-text.ts';
import { escapeHtml } from './escape-html.ts';

/** The HTML of the pictures that a text places, by their index. */
export interface SlotPictures {
  readonly figure: (index: number) => string;
  readonly picture: (index: number) => string;
}

/**
 * Closes the holes of a text: HTML that is safe to print. A link whose target is not in `links` (target -> address)
 * keeps its words and loses its tags; without `pictures`, figures and pictures are left out.
 */
export function fillSlots(
  parts: readonly Part[],
  links: Readonly<Record<string, string>>,
  pictures?: SlotPictures,
): string {
  return parts.map((part) => fillPart(part, links, pictures)).join('');
}

function fillPart(part: Part, links: Readonly<Record<string, string>>, pictures?: SlotPictures): string {
  if (typeof part === 'string') return part;
  switch (part.slot) {
    case 'link':
      return Object.hasOwn(links, part.target) ? openLink(part, links[part.target] ?? '') : '';
    case 'link-end':
      return Object.hasOwn(links, part.target) ? '</a>' : '';
    case 'figure':
      return pictures?.figure(part.index) ?? '';
    case 'picture':
      return pictures?.picture(part.index) ?? '';
  }
}

function openLink(link: LinkStart, address: string): string {
  const title = link.title === undefined ? '' : ` title="${escapeHtml(link.title)}"`;
  return `<a href="${escapeHtml(address + link.fragment)}"${title}>`;
}
