import { createRequire } from 'node:module';
import type { BodyState } from './body-state.ts';
import { markSlot } from './parts.ts';
import { RAW_TAGS, VOID_TAGS } from './raw-html-rules.ts';
import { judgeRawTag, type JudgedTag } from './raw-tag.ts';

const OWN_TAGS = ['section'];
const OWN_ATTRIBUTES = /<([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")+)>/g;
const RESTORABLE =
  /<a slot="\0(\d+)\0">|<img slot="\0(\d+)\0" \/>|<([a-z0-9]+) own="\0(\d+)\0">|<a(?=[ >])|<\/a>/g;

// Loaded when it is needed: few newspapers let HTML through.
const requirePackage = createRequire(import.meta.url);

/** Raw HTML among ours: outside of these marks, the author has written no tag. */
export function wrapRaw(html: string): string {
  return `\0<\0${html}\0>\0`;
}

/**
 * HTML in which raw tags have only what the allow-list lets them have, and everything is closed in order. Our
 * own tags and slots take part as tags with a number that no author can write, and come out as they were.
 */
export function sanitise(html: string, state: BodyState): string {
  if (!html.includes('\0<\0')) return html;
  const sanitizeHtml = requirePackage('sanitize-html') as typeof import('sanitize-html');
  const own: string[] = [];
  const safe = sanitizeHtml(protectOwn(html, own, state), {
    allowedTags: [...RAW_TAGS, ...OWN_TAGS],
    allowedAttributes: false,
    selfClosing: [...VOID_TAGS],
    transformTags: { '*': (tag, attributes) => judgeTag(tag, attributes, state) },
  });
  return restoreOwn(safe, own, state);
}

function judgeTag(
  tagName: string,
  attributes: Readonly<Record<string, string>>,
  state: BodyState,
): JudgedTag {
  for (const name of ['own', 'slot']) {
    const number = attributes[name];
    if (number !== undefined && /^\0\d+\0$/.test(number)) return { tagName, attribs: { [name]: number } };
  }
  const place = state.rawPlaces[Number(attributes.at?.replaceAll('\0', ''))];
  return place ? judgeRawTag(tagName, attributes, place, state) : { tagName, attribs: {} };
}

function protectOwn(html: string, own: string[], state: BodyState): string {
  return html
    .split(/\0([<>])\0/)
    .map((piece, index, pieces) => {
      if (index % 2 === 1) return '';
      if (pieces[index - 1] === '<') return piece;
      return piece
        .replace(/\0(\d+)\0/g, (_, slot: string) => slotTag(Number(slot), state))
        .replace(OWN_ATTRIBUTES, (whole, tag: string, attributes: string) =>
          attributes.startsWith(' slot=') ? whole : `<${tag} own="\0${own.push(attributes) - 1}\0">`,
        );
    })
    .join('');
}

function slotTag(index: number, state: BodyState): string {
  const kind = state.slots[index]?.slot;
  if (kind === 'link-end') return '</a>';
  return `<${kind === 'link' ? 'a' : 'img'} slot="\0${index}\0">`;
}

function restoreOwn(html: string, own: readonly string[], state: BodyState): string {
  const ends: string[] = [];
  return html.replace(
    RESTORABLE,
    (whole: string, link?: string, picture?: string, tag?: string, number?: string) => {
      if (picture !== undefined) return `\0${picture}\0`;
      if (whole === '</a>') return ends.pop() ?? whole;
      if (link !== undefined) ends.push(endOf(Number(link), state));
      else if (tag === undefined || tag === 'a') ends.push('</a>');
      if (link !== undefined) return `\0${link}\0`;
      return tag === undefined ? whole : `<${tag}${own[Number(number)] ?? ''}>`;
    },
  );
}

function endOf(link: number, state: BodyState): string {
  const slot = state.slots[link];
  return slot?.slot === 'link' ? markSlot(state, { slot: 'link-end', target: slot.target }) : '';
}
