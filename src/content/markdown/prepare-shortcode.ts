import type { Token } from 'markdown-it';
import type { Place } from '../../model/problem.ts';
import { decodePercent } from '../../support/decode-percent.ts';
import { allowUrl } from '../../support/url-filter.ts';
import { shortcodes, type Shortcode, type ShortcodeUse } from '../shortcodes/index.ts';
import type { BodyState } from './body-state.ts';
import { inlineBlocks } from './inline-blocks.ts';
import { openPicture } from './picture-slot.ts';
import { placeAt, placeOfLine } from './place.ts';
import { linkProblem } from './problems.ts';
import { readShortcodeLine, type ShortcodeLine, type Word } from './shortcode-line.ts';
import {
  badAttribute,
  badBody,
  badValue,
  duplicateAttribute,
  missingAttribute,
  unknownAttribute,
  unknownShortcode,
} from './shortcode-problems.ts';
import { metaText } from './token-meta.ts';

interface PreparedShortcode {
  readonly shortcode: Shortcode;
  readonly use: Pick<ShortcodeUse, 'attributes' | 'figures' | 'pictures'>;
}

type PlaceOf = (word: Word) => Place;

/** The shortcode that a block's first line names, with its values checked; nothing where the line is at fault. */
export function prepareShortcode(
  open: Token,
  children: readonly Token[],
  state: BodyState,
): PreparedShortcode | undefined {
  const line = readShortcodeLine(open.info);
  const placeOf = placesOn(open, state);
  const shortcode = shortcodes.find(({ name }) => name === line.name.text);
  if (!shortcode) {
    state.problems.push(unknownShortcode(line.name.text, placeOf(line.name)));
    return undefined;
  }
  const before = state.problems.length;
  const attributes = checkAttributes(shortcode, line, state, placeOf);
  checkBody(shortcode, children, open, state);
  if (state.problems.length > before) return undefined;
  const pictures = openPictures(shortcode, line, state, placeOf);
  return { shortcode, use: { attributes, pictures, figures: figuresIn(children) } };
}

function placesOn(open: Token, state: BodyState): PlaceOf {
  const line = open.map?.[0] ?? 0;
  const start = Math.max(0, (state.lines[line] ?? '').lastIndexOf(open.info));
  return (word) => placeAt(state, line, start + word.at + 1, Math.max(1, word.text.length));
}

function checkAttributes(
  shortcode: Shortcode,
  line: ShortcodeLine,
  state: BodyState,
  placeOf: PlaceOf,
): ReadonlyMap<string, string> {
  const { problems } = state;
  const values = new Map<string, string>();
  for (const { name, value } of line.attributes) {
    const known = shortcode.attributes.some((attribute) => attribute.name === name.text);
    if (!known) problems.push(unknownAttribute(shortcode, name.text, placeOf(name)));
    else if (values.has(name.text)) problems.push(duplicateAttribute(name.text, placeOf(name)));
    else values.set(name.text, value.text);
  }
  if (line.fault) problems.push(badAttribute(line.fault.text, placeOf(line.fault)));
  const misspelt = line.fault !== undefined || values.size < line.attributes.length;
  for (const { name, required } of misspelt ? [] : shortcode.attributes) {
    if (values.get(name)?.trim() === '' || (required && !values.has(name)))
      problems.push(missingAttribute(shortcode, name, placeOf(line.name)));
  }
  checkValues(shortcode, values, line, state, placeOf);
  return values;
}

function checkValues(
  shortcode: Shortcode,
  values: ReadonlyMap<string, string>,
  line: ShortcodeLine,
  state: BodyState,
  placeOf: PlaceOf,
): void {
  const fault = shortcode.findFault?.(values);
  const word = line.attributes.find(({ name }) => name.text === fault?.attribute)?.value;
  if (fault && word) state.problems.push(badValue(fault.message, fault.hint, placeOf(word)));
  for (const { name, kind } of shortcode.attributes) {
    const value = line.attributes.find((attribute) => attribute.name.text === name)?.value;
    if (kind !== 'picture' || !value) continue;
    const url = allowUrl(value.text);
    if (url === undefined) state.problems.push(linkProblem('unsafe', value.text, placeOf(value)));
    else if (/^[a-z]+:|^#/i.test(url)) state.problems.push(remotePicture(placeOf(value)));
  }
}

function remotePicture(place: Place) {
  return badValue(
    'This must be a picture of the newspaper: one from elsewhere would be asked for before the reader clicks.',
    'put the picture beside the article and write its file name',
    place,
  );
}

function checkBody(shortcode: Shortcode, children: readonly Token[], open: Token, state: BodyState): void {
  if (shortcode.body === 'markdown') return;
  const stranger = children.find((token) => !isPicture(token) || shortcode.body === 'none');
  const line = stranger?.map?.[0] ?? open.map?.[0] ?? 0;
  const empty = shortcode.body === 'pictures' && figuresIn(children).length === 0;
  if (stranger || empty) state.problems.push(badBody(shortcode, placeOfLine(state, line)));
}

function isPicture(token: Token): boolean {
  return (
    token.type === 'slot' ||
    (token.type === 'inline' && (token.children ?? []).every(({ type }) => type === 'slot'))
  );
}

function figuresIn(children: readonly Token[]): string[] {
  return inlineBlocks(children).flatMap((block) =>
    block.children.map((token) => metaText(token, 'figure')).filter((mark) => mark !== ''),
  );
}

function openPictures(
  shortcode: Shortcode,
  line: ShortcodeLine,
  state: BodyState,
  placeOf: PlaceOf,
): ReadonlyMap<string, string> {
  const alt = line.attributes.find(({ name }) => name.text === 'title')?.value.text ?? '';
  const pictures = new Map<string, string>();
  for (const { name, value } of line.attributes) {
    if (shortcode.attributes.find((attribute) => attribute.name === name.text)?.kind !== 'picture') continue;
    const image = { src: decodePercent(value.text), alt, place: placeOf(value), block: false };
    pictures.set(name.text, openPicture(image, undefined, state));
  }
  return pictures;
}
