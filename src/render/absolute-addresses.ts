import { escapeHtml } from '../support/escape-html.ts';

/**
 * Makes fragments and site addresses in `href`, `src` and `poster` absolute, as seen from `base`. The HTML is our own:
 * attribute values stand in double quotes, without `<` and `>`.
 */
export function makeAddressesAbsolute(html: string, base: string): string {
  const { origin } = new URL(base);
  return html.replaceAll(/<[a-z][^<>]*>/g, (tag) =>
    tag.replaceAll(/(?<= (?:href|src|poster)=")(?:#|\/(?!\/))/g, (start) =>
      escapeHtml(start === '#' ? `${base}#` : `${origin}/`),
    ),
  );
}
