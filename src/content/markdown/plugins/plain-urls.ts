import type { MarkdownIt } from 'markdown-it';

const SAFE = "\\w;/?@&=+$,.!~*'()#-";
const HOST = '(?:[a-z0-9-]{1,63}\\.){1,3}[a-z0-9-]{1,63}';
/** Addresses that the engine would take apart, encode and put together again as they are. */
const PLAIN = new RegExp(`^(?:https?://${HOST}(?:[/?#][:${SAFE}]*)?|(?!//)[${SAFE}]*)$`, 'i');

/** Spares plain addresses the engine's normalising, which takes longer than all else about a link. */
export function passPlainUrls(md: MarkdownIt): void {
  const normalise = md.normalizeLink.bind(md);
  md.normalizeLink = (url) => (PLAIN.test(url) ? url : normalise(url));
}
