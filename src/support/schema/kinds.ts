import * as z from 'zod';
import { allowUrl } from '../url-filter.ts';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** One line of plain text of `min` to `max` characters; runs of white space count as one space. */
export function text(min: number, max: number) {
  return anyLine.check(z.minLength(min), z.maxLength(max));
}

/** Text of any number of lines without characters that cannot be shown. */
export function prose() {
  return anyProse;
}

// zod takes its time to make a schema, and every start makes some hundred: so each is made once, and narrowed where it is used.
const anyProse = z
  .string()
  .refine((value) => !CONTROL.test(value) && value.isWellFormed(), {
    abort: true,
    error: 'contains a character that cannot be shown',
    params: {
      code: 'control-character',
      hint: 'write the text anew; it may have been pasted from elsewhere',
    },
  })
  .overwrite((value) => value.trim());
const anyLine = anyProse.overwrite((value) => value.replace(/\s+/g, ' '));

/** An absolute http or https address, in its normal form. */
export function webUrl() {
  return anyWebUrl;
}

// `pattern` is what JSON Schema can say of the rule.
const anyWebUrl = anyProse
  .refine(isWebUrl, {
    abort: true,
    error: 'must be an address that begins with `https://` or `http://`',
    params: { code: 'invalid-url', hint: 'write the whole address: `https://example.org/page`' },
  })
  .meta({ pattern: String.raw`^\s*[Hh][Tt][Tt][Pp][Ss]?://[^/\s]` });

/** An absolute http or https address, or one on the site, which begins with one `/`. */
export function siteUrl() {
  return anySiteUrl;
}

const anySiteUrl = anyProse
  .refine((value) => isWebUrl(value) || isSiteAddress(value), {
    abort: true,
    error: 'must be an address that begins with `https://`, `http://` or `/`',
    params: {
      code: 'invalid-url',
      hint: 'write `https://example.org/page`, or `/page/` for one on this site',
    },
  })
  .meta({ pattern: String.raw`^\s*(?:[Hh][Tt][Tt][Pp][Ss]?://|/(?!/))` });

function isWebUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value) && allowUrl(value) !== undefined;
}

function isSiteAddress(value: string): boolean {
  return /^\/(?![/\\])/.test(value) && allowUrl(value) !== undefined;
}

/** A language tag (BCP 47), in its canonical form. */
export function languageTag() {
  return prose()
    .refine((value) => canonicalTag(value) !== undefined, {
      error: 'must be a language tag',
      params: { hint: 'write `en`, `en-GB`, `pt-BR`, `zh-Hans`, …' },
    })
    .overwrite((value) => canonicalTag(value) ?? value);
}

function canonicalTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const MAX_SLUG_BYTES = 200;

/** Whether the text can be one step of an address as it is: lower-case letters of any script, digits, hyphens. */
export function isSlug(value: string): boolean {
  return (
    /^[\p{L}\p{M}\p{N}]+(?:-+[\p{L}\p{M}\p{N}]+)*$/u.test(value) &&
    value === value.toLowerCase() &&
    value === value.normalize('NFC') &&
    !WINDOWS_DEVICE.test(value) &&
    Buffer.byteLength(value) <= MAX_SLUG_BYTES
  );
}
