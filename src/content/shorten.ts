/** The text cut between words to at most `max` characters, with an ellipsis where something is missing. */
export function shortenText(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  const whole = space > max / 2 ? cut.slice(0, space) : cut.replace(/\ufffd$/, '');
  return `${whole.replace(/[\s.,;:–—-]+$/u, '')}…`;
}
