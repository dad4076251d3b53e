import type { Place } from '../../model/problem.ts';
import type { BodyState } from './body-state.ts';
import { openLink } from './link-slot.ts';
import { judgePicture, openPicture } from './picture-slot.ts';
import { keepAttributes } from './raw-html-rules.ts';

type Attributes = Readonly<Record<string, string>>;

/** A tag for the sanitiser to print. */
export interface JudgedTag {
  readonly tagName: string;
  readonly attribs: Record<string, string>;
}

/** An allowed raw tag with what it may keep; links and pictures become slots, as those of Markdown do. */
export function judgeRawTag(
  tagName: string,
  attributes: Attributes,
  place: Place,
  state: BodyState,
): JudgedTag {
  const attribs = keepAttributes(tagName, attributes);
  if (tagName === 'a' && attributes.href !== undefined) {
    return { tagName, attribs: judgeLink(attribs, attributes.href, place, state) };
  }
  if (tagName === 'img') return judgeImage(attributes, place, state);
  return { tagName: tagName === 'h1' ? 'h2' : tagName, attribs };
}

function judgeLink(
  attribs: Record<string, string>,
  href: string,
  place: Place,
  state: BodyState,
): Record<string, string> {
  const link = openLink(href, attribs.title, place, state);
  if (link.kind === 'slot') return { slot: link.start };
  return link.kind === 'plain' ? { ...attribs, href: link.href } : attribs;
}

function judgeImage(attributes: Attributes, place: Place, state: BodyState): JudgedTag {
  const { alt = '', title } = attributes;
  const src = judgePicture(attributes.src ?? '', place, state);
  if (src === undefined) return { tagName: 'span', attribs: {} };
  const slot = openPicture({ src, alt, place, block: false }, title, state);
  return { tagName: 'img', attribs: { slot } };
}
