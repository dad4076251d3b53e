import type { LinkReference } from '../model/article.ts';
import type { ParsingConfig } from '../model/config.ts';
import type { SourcePath } from '../model/paths.ts';
import type { KeyPath, KeySpot, Place, Problem, Severity } from '../model/problem.ts';
import type { RichText } from '../model/rich-text.ts';
import { nameKey } from '../support/schema/fault.ts';
import { readTimestamp } from '../support/timestamp.ts';
import type { Timestamp } from '../model/time.ts';
import { placeKey, type YamlSource } from '../support/yaml-source.ts';
import { parseInline } from './markdown/index.ts';
import type { OriginObserver } from './origins.ts';

/** A file while it is being understood: what it says so far is collected here. */
export interface Draft extends OriginObserver {
  readonly file: SourcePath;
  readonly config: ParsingConfig;
  readonly header: YamlSource;
  /** BCP 47. */
  readonly language: string;
  readonly written: (key: KeyPath) => KeyPath;
  readonly problems: Problem[];
  /** Links in inline Markdown of the front matter. */
  readonly links: LinkReference[];
}

/** What to say of a key of ours. */
export interface Remark {
  readonly code: string;
  readonly key: KeyPath;
  readonly on?: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
  readonly severity?: Severity;
}

/** Adds a problem at the key as the editor wrote it; an error unless the remark says otherwise. */
export function report(draft: Draft, remark: Remark): undefined {
  const { code, key, on = 'value', message, hint, severity = 'error' } = remark;
  const place = placeKey(draft.header, draft.written(key), on);
  draft.problems.push({ code, severity, message, place, ...(hint === undefined ? {} : { hint }) });
}

/** Where the editor wrote the value of a key of ours. */
export function spotOf(draft: Draft, key: KeyPath): KeySpot {
  return { file: draft.file, key: draft.written(key) };
}

/** The name of a key in a sentence, as the editor wrote it. */
export function nameOf(draft: Draft, key: KeyPath): string {
  return nameKey(draft.written(key));
}

/** Reads a moment in the newsroom's zone; reports one that is none. */
export function readMoment(draft: Draft, key: KeyPath, text: string): Timestamp | undefined {
  const reading = readTimestamp(text, draft.config.timeZone);
  if ('timestamp' in reading) return reading.timestamp;
  return report(draft, { code: 'invalid-date', key, ...reading });
}

/** Adds an error at a place of the body. */
export function reportAt(
  draft: Draft,
  place: Place,
  remark: { code: string; message: string; hint: string },
): void {
  draft.problems.push({ severity: 'error', ...remark, place });
}

/** Reads inline Markdown of at most `max` characters, mark-up not counted; its problems and links get the key's place. */
export function readInline(draft: Draft, key: KeyPath, text: string, max: number): RichText {
  const locate = () => placeKey(draft.header, draft.written(key), 'value');
  return readInlineAt(draft, locate, text, { nameIt: () => nameOf(draft, key), max });
}

/** Reads inline Markdown that stands at a place, which is only looked for where it is told; `nameIt` tells what a sentence calls it. */
export function readInlineAt(
  draft: Draft,
  locate: () => Place,
  text: string,
  limit: { nameIt: () => string; max: number },
): RichText {
  const { file, config, language } = draft;
  const context = { file, firstLine: 1, language, rawHtml: config.rawHtml };
  const inline = parseInline(text.replace(/\s+/g, ' '), context);
  draft.problems.push(...inline.problems.map((problem) => ({ ...problem, place: locate() })));
  draft.links.push(...inline.links.map((link) => ({ ...link, place: locate() })));
  if (inline.text.length > limit.max) {
    const message = `${limit.nameIt()} must have at most ${limit.max} characters; it has ${inline.text.length}.`;
    reportAt(draft, locate(), {
      code: 'too-long',
      message,
      hint: `remove ${inline.text.length - limit.max}`,
    });
  }
  return { parts: inline.parts, text: inline.text };
}
