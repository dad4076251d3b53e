const IS_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Letters and digits of any script in lower case, everything between them one hyphen: what an address can carry. */
export function slugify(text: string): string {
  if (IS_SLUG.test(text)) return text;
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
