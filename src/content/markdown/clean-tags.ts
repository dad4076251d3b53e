import { MUTE_TAGS, RAW_TAGS, VOID_TAGS } from './raw-html-rules.ts';

const VALUE = `(?:[^"'=<>\`\\s]+|'[^']*'|"[^"]*")`;
const ATTRIBUTES = `(?:\\s+[a-z_:][\\w:.-]*(?:\\s*=\\s*${VALUE})?)*`;

/** Source of a pattern for one whole tag: groups `slash`, `tag`, `attributes`; CommonMark's rules for HTML tags. */
export const TAG = `<(?<slash>/?)(?<tag>[a-z][a-z0-9-]*)(?<attributes>${ATTRIBUTES})\\s*/?>`;

const MARKUP = new RegExp(`${TAG}|<(!--)?`, 'gi');

/** What `cleanTags` asks for each tag; `at` is its offset in the HTML. */
export interface TagHandler {
  /** An attribute to put before the others of an allowed start tag; undefined: leave the tag out. */
  openTag(at: number): string | undefined;
  closeTag(): void;
  removeTag(tag: string, at: number): void;
}

/** HTML as a row of whole, allowed tags: others and comments are taken away, a `<` of no tag becomes text. */
export function cleanTags(html: string, handler: TagHandler): string {
  let clean = '';
  let end = 0;
  const missing = new Set<string>();
  for (const match of html.matchAll(MARKUP)) {
    if (match.index < end) continue;
    clean += html.slice(end, match.index);
    end = match.index + match[0].length;
    const tag = match.groups?.tag?.toLowerCase();
    if (tag === undefined) {
      const comment = match[0] === '<!--';
      if (comment) end = endOf(html, '-->', end, missing);
      else clean += '&lt;';
    } else if (RAW_TAGS.has(tag)) {
      clean += printTag(tag, match, handler);
    } else if (match.groups?.slash !== '/') {
      handler.removeTag(tag, match.index);
      if (MUTE_TAGS.includes(tag)) end = endOf(html, `</${tag}>`, end, missing);
    }
  }
  return clean + html.slice(end);
}

function printTag(tag: string, match: RegExpExecArray, handler: TagHandler): string {
  if (match.groups?.slash === '/') {
    handler.closeTag();
    return `</${tag}>`;
  }
  if (VOID_TAGS.includes(tag)) handler.closeTag();
  const mark = handler.openTag(match.index);
  return mark === undefined ? '' : `<${tag}${mark}${match.groups?.attributes ?? ''}>`;
}

// Each end is looked for once: a text of a million starts would take for ever.
function endOf(html: string, mark: string, from: number, missing: Set<string>): number {
  if (missing.has(mark)) return from;
  const pattern = new RegExp(mark.replace('>', '\\s*>'), 'gi');
  pattern.lastIndex = from;
  if (pattern.test(html)) return pattern.lastIndex;
  missing.add(mark);
  return from;
}
