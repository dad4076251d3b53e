/** Percent-decoded, in Unicode form NFC; a text whose percent signs mean nothing is not decoded. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text.normalize('NFC');
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch (error) {
    if (error instanceof URIError) return text.normalize('NFC');
    throw error;
  }
}
