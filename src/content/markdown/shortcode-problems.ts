import type { Place, Problem } from '../../model/problem.ts';
import { suggestWord } from '../../support/did-you-mean.ts';
import { shortcodes, type Shortcode } from '../shortcodes/index.ts';

function describe(place: Place, code: string, message: string, hint: string): Problem {
  return { code, severity: 'error', message, hint, place };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A name that is in no registry. */
export function unknownShortcode(name: string, place: Place): Problem {
  const names = shortcodes.map((shortcode) => shortcode.name);
  const near = suggestWord(name, names);
  const hint = near === undefined ? `there are: ${names.join(', ')}` : `did you mean \`${near}\`?`;
  return describe(place, 'unknown-shortcode', `\`${shorten(name)}\` is not a shortcode.`, hint);
}

/** An attribute that the shortcode has not, or has already. */
export function unknownAttribute(shortcode: Shortcode, name: string, place: Place): Problem {
  const names = shortcode.attributes.map((attribute) => attribute.name);
  const near = suggestWord(name, names);
  const hint = near === undefined ? `it has: ${names.join(', ')}` : `did you mean \`${near}\`?`;
  return describe(
    place,
    'unknown-attribute',
    `\`${shortcode.name}\` has no attribute \`${shorten(name)}\`.`,
    hint,
  );
}

/** One attribute written twice. */
export function duplicateAttribute(name: string, place: Place): Problem {
  return describe(place, 'bad-attribute', `\`${name}\` is given twice.`, 'take one of them away');
}

/** An attribute that must be there, or is empty. */
export function missingAttribute(shortcode: Shortcode, name: string, place: Place): Problem {
  return describe(
    place,
    'missing-attribute',
    `\`${shortcode.name}\` needs \`${name}\`.`,
    `write ${name}="…" behind \`${shortcode.name}\``,
  );
}

/** Something other than `name="value"`. */
export function badAttribute(text: string, place: Place): Problem {
  return describe(
    place,
    'bad-attribute',
    `\`${shorten(text)}\` is not an attribute.`,
    'write name="value", with straight quotes and a space before it',
  );
}

/** A value that the shortcode cannot use. */
export function badValue(message: string, hint: string, place: Place): Problem {
  return describe(place, 'bad-attribute', message, hint);
}

/** A shortcode without an end of its own. */
export function unclosedShortcode(name: string, place: Place): Problem {
  return describe(
    place,
    'unclosed-shortcode',
    `\`${shorten(name)}\` is not closed.`,
    'write `:::` on a line of its own behind it; a shortcode around another needs one more colon, at both ends',
  );
}

/** An end without a shortcode. */
export function strayEnd(place: Place): Problem {
  return describe(
    place,
    'stray-shortcode-end',
    'This line closes nothing.',
    'take it away; a shortcode around another needs one more colon, at both ends',
  );
}

/** Text or pictures where the shortcode has no room for them. */
export function badBody(shortcode: Shortcode, place: Place): Problem {
  const takes = shortcode.body === 'none' ? 'nothing' : 'pictures and nothing else';
  return describe(
    place,
    'bad-shortcode-body',
    `\`${shortcode.name}\` holds ${takes} between its marks.`,
    shortcode.body === 'none' ? 'move the text behind the `:::`' : 'give each picture a line of its own',
  );
}
