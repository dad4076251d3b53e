/** Percent-decoded, in Unicode form NFC; a text whose percent signs mean nothing is not decoded. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch (error) {
    if (error instanceof URIError) return text.normalize('NFC');
    throw error;
  }
}
