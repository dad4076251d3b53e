const invisible =
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * The text without anything that a terminal would obey or that would reorder it: one visible character stands for
 * each such one, so that columns still count. A tab stays.
 */
export function neutraliseText(text: string): string {
  return text.replace(invisible, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** The text as one neutralised line. */
export function flattenText(text: string): string {
  return neutraliseText(text.trim().replace(/\s*[\r\n]+\s*/g, ' '));
}
