import { escapeHtml } from '../../support/escape-html.ts';
import { allowedAttributes, allowedElements } from './allowed.ts';
import { type Attributes, readTokens, type Token } from '../../support/xml-tokens.ts';

/** A drawing that cannot do harm, or what stands in the way of that, named with its article. */
export type CleanSvg = { readonly svg: string } | { readonly refused: string };

const maxLength = 4 * 2 ** 20;
const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/**
 * Writes the drawing anew from an allow-list of elements and attributes, with `metadata` (trusted XML) as its first
 * child. What editors' programs leave in it is dropped; what could run or load anything refuses it.
 */
export function cleanSvg(document: string, metadata = ''): CleanSvg {
  if (document.length > maxLength) return { refused: 'more than 4 MiB of text' };
  const state: Writing = { out: [], open: [], dropped: [], css: [], metadata, rooted: false };
  for (const token of readTokens(document.replace(/^\uFEFF/, ''))) {
    const refused = writeToken(token, state);
    if (refused !== undefined) return { refused };
  }
  if (!state.rooted || state.open.length + state.dropped.length > 0) return { refused: illFormed };
  return { svg: state.out.join('') };
}

const illFormed = 'mark-up that is not well-formed';

interface Writing {
  readonly out: string[];
  /** Names of the elements that are open. */
  readonly open: string[];
  /** Of the elements that are open within something dropped, that one included. */
  readonly dropped: string[];
  /** Text of the style sheet that is open: comments may cut a word of it in two. */
  readonly css: string[];
  readonly metadata: string;
  rooted: boolean;
}

function writeToken(token: Token, state: Writing): string | undefined {
  if (token.kind === 'refused') return token.what;
  if (token.kind === 'open') return openElement(token, state);
  if (token.kind === 'close') return closeElement(token.name, state);
  return writeText(token.text, state);
}

type OpenToken = Extract<Token, { kind: 'open' }>;

function openElement(token: OpenToken, state: Writing): string | undefined {
  const { name, attributes, empty } = token;
  const within = state.open.at(-1);
  if (within === undefined ? name !== 'svg' || state.rooted : within === 'style') return illFormed;
  if (state.dropped.length > 0 || isForeign(name)) {
    if (!empty) state.dropped.push(name);
    return undefined;
  }
  if (within === undefined && !hasSize(attributes)) return 'no size (a `viewBox`, or `width` and `height`)';
  if (!allowedElements.has(name)) return `a \`${name.slice(0, 40)}\` element`;
  const refused = attributes
    .map(([key, value]) => refuseAttribute(key, value))
    .find((what) => what !== undefined);
  if (refused !== undefined) return refused;
  state.out.push(state.rooted ? `<${name}` : root, writeAttributes(attributes), '>');
  if (!state.rooted) state.out.push(state.metadata);
  state.rooted = true;
  state.open.push(name);
  return empty ? closeElement(name, state) : undefined;
}

/** Without a size the whole drawing would have to be drawn to know how large it is. */
function hasSize(attributes: Attributes): boolean {
  const given = new Map(attributes);
  const isLength = (key: string): boolean =>
    /^\s*[\d.]+(?:px|pt|pc|mm|cm|in)?\s*$/.test(given.get(key) ?? '');
  return given.has('viewBox') || (isLength('width') && isLength('height'));
}

function isForeign(name: string): boolean {
  return name === 'metadata' || name.includes(':');
}

function closeElement(name: string, state: Writing): string | undefined {
  const within = state.dropped.length > 0 ? state.dropped : state.open;
  if (within.pop() !== name) return illFormed;
  if (within === state.dropped) return undefined;
  state.out.push(`</${name}>`);
  if (name === 'style' && reachesOut(state.css.splice(0).join('')))
    return 'a style sheet that loads something';
  return undefined;
}

function writeText(text: string, state: Writing): string | undefined {
  if (state.dropped.length > 0) return undefined;
  if (state.open.length === 0) return text.trim() === '' ? undefined : illFormed;
  if (state.open.at(-1) === 'style') state.css.push(text);
  state.out.push(escapeHtml(text));
  return undefined;
}

function refuseAttribute(key: string, value: string): string | undefined {
  if (/^on/i.test(key)) return `an \`${key.slice(0, 40)}\` attribute`;
  const leads = isReference(key) ? !value.startsWith('#') : allowedAttributes.has(key) && reachesOut(value);
  return leads ? `a reference to elsewhere (\`${value.trim().slice(0, 80)}\`)` : undefined;
}

function isReference(key: string): boolean {
  return key === 'href' || key === 'xlink:href';
}

function writeAttributes(attributes: Attributes): string {
  return attributes
    .filter(([key]) => allowedAttributes.has(key) || isReference(key))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');
}

/** Whether CSS could load anything, or hides its words behind escapes. */
function reachesOut(css: string): boolean {
  const withoutOwn = css.replace(/url\(\s*(["']?)#[\w.-]+\1\s*\)/gi, '').replace(/@media\b/gi, '');
  return /\\|@|(?:url|image|image-set|src|cross-fade|expression)\s*\(|javascript:/i.test(withoutOwn);
}
