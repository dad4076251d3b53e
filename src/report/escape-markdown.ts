import { flattenText } from './plain-text.ts';

/**
 * Text that Markdown shows as it is, on one line: nothing in it is mark-up, HTML or a link, and on GitHub and GitLab nobody is
 * mentioned by it and no issue referred to.
 */
export function escapeMarkdown(text: string): string {
  return flattenText(text).replace(/[!-/:-@[-`{-~\t]/g, (sign) => {
    const entity = `&#${sign.charCodeAt(0)};`;
    return mentioning.has(sign) ? `${entity}<!-- -->` : entity;
  });
}

/** What would mention somebody or something on the rendered page is cut off from it by a comment. */
const mentioning = new Set(['@', '#', '!', '~', '%', '$']);
